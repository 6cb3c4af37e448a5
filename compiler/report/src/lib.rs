//! Size, stack and heap reports
