// errorcheck

// Import paths that no package can have.
package p

import ""      // ERROR "invalid import path \(empty string\)"
import "a\x00" // ERROR "invalid import path \(invalid character U\+0000\)"
import "a b"   // ERROR "invalid import path \(invalid character U\+0020 ' '\)"
import "c:/d"  // ERROR "invalid import path \(invalid character U\+003A ':'\)"
import "/e"    // ERROR "could not import /e \(import path cannot be absolute path\)"
import "\f\xx" // ERROR "invalid character 'x' in hexadecimal escape"
