// Slice expressions on arrays, pointers to arrays, slices and strings, in range and out of it.
package main

func try(name string, f func() int) {
	defer func() {
		if r := recover(); r != nil {
			println(name, r.(error).Error())
		}
	}()
	println(name, f())
}

func main() {
	arr := [5]int{1, 2, 3, 4, 5}
	pa := &arr
	s := arr[1:4]
	str := "hello"
	two, three, four, six, neg := 2, 3, 4, 6, -1
	println(len(arr[two:]), len(pa[:three]), cap(pa[two:three]), len(s[:four]), cap(s[two:]), len(s[1:2:3]), cap(s[1:2:3]), str[two:four])
	println(len(s[3:]), len(s[3:4]), cap(s[4:4]), str[5:] == "", len(str[two:two]))
	try("array high", func() int { return len(arr[two:six]) })
	try("array low>high", func() int { return len(arr[four:three]) })
	try("array negative", func() int { return len(arr[neg:]) })
	try("pointer high", func() int { return len(pa[:six]) })
	try("slice high", func() int { return len(s[:six]) })
	try("slice beyond len", func() int { return len(s[:four]) })
	try("slice low", func() int { return len(s[four:]) })
	try("slice low>high", func() int { return len(s[three:two]) })
	try("slice negative high", func() int { return len(s[:neg]) })
	try("string high", func() int { return len(str[:six]) })
	try("string low", func() int { return len(str[six:]) })
	try("string low>high", func() int { return len(str[four:two]) })
	try("string negative", func() int { return len(str[neg:]) })
	try("3 max", func() int { return len(s[0:two:six]) })
	try("3 high>max", func() int { return len(s[0:four:three]) })
	try("3 low>high", func() int { return len(s[three:two:four]) })
	try("3 array", func() int { return len(arr[0:two:six]) })
	try("index", func() int { return arr[six%7] })
	try("slice index", func() int { return s[three] })
	try("negative index", func() int { return s[neg] })
	try("string index", func() int { return int(str[six]) })
	try("empty", func() int { var e []int; return e[0] })
	try("nil slice", func() int { var e []int; return len(e[0:0]) + cap(e[:]) })
	var big uint64 = 1 << 40
	var i64 int64 = -1 << 40
	var u8 uint8 = 200
	try("uint64 index", func() int { return s[big] })
	try("int64 index", func() int { return s[i64] })
	try("uint8 index", func() int { return arr[u8] })
	try("uint64 slice", func() int { return len(s[big:]) })
	try("int64 slice", func() int { return len(str[:i64]) })
	try("low bits fit", func() int { return arr[uint64(1)<<32+uint64(two)] })
	var np *[5]int
	try("nil array pointer", func() int { return len(np[:]) })
	try("array pointer len", func() int { return len(np) })
	try("to array", func() int { return len([4]int(s)) })
	try("to array pointer", func() int { return len((*[4]int)(s[:2])) })
	try("to array ok", func() int { return [3]int(s)[2] })
	try("nil to array pointer", func() int {
		var e []int
		p := (*[0]int)(e)
		q := (*[0]int)([]int{})
		println(p == nil, q == nil)
		return 0
	})
}
