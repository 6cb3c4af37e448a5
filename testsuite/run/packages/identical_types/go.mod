module identical_types

go 1.24
