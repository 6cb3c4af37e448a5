// Composite literals: nested, with keys, with elided types, addressed, of every composite kind.
package main

type point struct{ x, y int }
type line struct{ from, to point }
type poly struct {
	name   string
	points []point
	props  map[string]*point
	sub    *poly
}
type matrix [2][2]int
type table map[string][]point

const (
	red = iota
	green
	blue
)

func next(n *int) int { *n++; return *n }

func main() {
	l := line{point{1, 2}, point{y: 3}}
	p := &line{to: point{5, 6}}
	println(l.from.y, l.to.x, l.to.y, p.to.x, p.from.x)
	ps := []point{{1, 2}, {x: 3}, {}}
	pps := []*point{{4, 5}, {y: 6}, nil}
	arr := [...]point{{7, 8}, 3: {9, 10}}
	println(len(ps), ps[1].x, pps[1].y, pps[2] == nil, len(arr), arr[1].x, arr[3].y)
	m := map[string]point{"a": {1, 1}, "b": {}}
	mp := map[point]string{{1, 2}: "one-two", {}: "origin"}
	mpp := map[*point][]string{}
	println(m["a"].x, mp[point{1, 2}], mp[point{}], len(mpp))
	nested := map[string]map[string][]int{"x": {"y": {1, 2, 3}}, "z": nil}
	println(nested["x"]["y"][2], len(nested["z"]), len(nested))
	po := poly{
		name:   "p",
		points: []point{{1, 2}, {3, 4}},
		props:  map[string]*point{"c": {5, 6}},
		sub:    &poly{sub: &poly{name: "deep"}},
	}
	println(po.points[1].y, po.props["c"].x, po.sub.sub.name, po.sub.name == "")
	names := [...]string{blue: "blue", red: "red", green: "green"}
	println(names[0], names[1], names[2], len(names))
	mx := matrix{{1, 2}, {3, 4}}
	rows := [...][]int{{1}, {2, 3}, {}}
	deep := [][][]string{{{"a"}, {"b", "c"}}, {}}
	println(mx[1][0], len(rows[1]), len(rows[2]), deep[0][1][1], len(deep[1]))
	tb := table{"k": {{1, 2}}, "l": {2: {3, 4}}}
	println(len(tb["l"]), tb["l"][2].y, tb["k"][0].x)
	vowels := [128]bool{'a': true, 'e': true, 'i': true, 'o': true, 'u': true}
	count := 0
	for _, c := range "evaluation" {
		if vowels[c] {
			count++
		}
	}
	println(count)
	filter := [10]float32{-1, 4: -0.1, -0.2, 9: 1}
	println(filter[0], filter[5], filter[6], filter[9])
	anon := []struct {
		in   string
		want int
	}{{"a", 1}, {want: 2}}
	println(anon[0].in, anon[1].want)
	n := 0
	seq := []int{next(&n), next(&n), 5: next(&n), next(&n)}
	println(seq[0], seq[1], seq[5], seq[6], len(seq))
	if (point{1, 2}) == l.from {
		println("equal")
	}
	for _, f := range []func() int{func() int { return 1 }, func() int { return n }} {
		print(f(), " ")
	}
	println()
	println([]int{1, 2, 3}[1:][0], map[string]int{"q": 8}["q"], struct{ a int }{4}.a, len([2]string{}), &[]int{1} != nil)
	fresh := 0
	for i := range 3 {
		s := []int{0, 0}
		pt := &point{}
		fresh += s[0] + pt.x
		s[0], pt.x = i+1, i+1
	}
	println(fresh)
}
