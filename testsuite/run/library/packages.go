// Packages of Go's library that need neither goroutines nor reflection, each doing a little.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"container/heap"
	"container/list"
	"container/ring"
	"context"
	"errors"
	"io"
	"io/fs"
	"iter"
	"maps"
	"math"
	"math/bits"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"
)

type queue []int

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i] < q[j] }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(int)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func upTo(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func main() {
	texts()
	containers()
	system()
}

func texts() {
	lines := bufio.NewScanner(strings.NewReader("one two\nthree"))
	for lines.Scan() {
		println(strings.ToUpper(lines.Text()), len(strings.Fields(lines.Text())))
	}
	var b bytes.Buffer
	b.WriteString(strconv.Quote("a\tb"))
	b.WriteByte(' ')
	b.WriteString(strconv.FormatFloat(math.Pi, 'g', 6, 64))
	println(b.String(), unicode.IsUpper('É'), utf8.RuneCountInString("naïve"), bits.Reverse8(6))
	_, err := strconv.Atoi("12x")
	println(err.Error(), errors.Is(err, strconv.ErrSyntax))
	println(filepath.Join("a", "../b", "c.go"), filepath.Ext("c.go"))
}

func containers() {
	q := &queue{5, 2, 8}
	heap.Init(q)
	heap.Push(q, 1)
	println(heap.Pop(q).(int), heap.Pop(q).(int))
	l := list.New()
	l.PushBack("b")
	l.PushFront("a")
	println(l.Front().Value.(string), l.Len(), ring.New(3).Len())
	words := []string{"pear", "fig", "apple"}
	sort.Slice(words, func(i, j int) bool { return len(words[i]) < len(words[j]) })
	println(words[0], words[2], slices.Sorted(maps.Keys(map[string]int{"y": 1, "x": 2}))[0])
	slices.SortFunc(words, func(a, b string) int { return cmp.Compare(a, b) })
	println(words[0], len(slices.Collect(upTo(4))))
	r := rand.New(rand.NewSource(1))
	println(r.Intn(100), r.Intn(100))
}

func system() {
	var once sync.Once
	var count atomic.Int32
	for range 3 {
		once.Do(func() { count.Add(1) })
	}
	println(count.Load(), runtime.NumGoroutine())
	ctx, cancel := context.WithCancel(context.WithValue(context.Background(), "k", 7))
	println(ctx.Value("k").(int), ctx.Err() == nil)
	cancel()
	println(ctx.Err().Error())

	_, err := os.Open("nowhere/x.txt")
	var path *fs.PathError
	println(errors.As(err, &path), path.Op, path.Path, errors.Is(err, os.ErrNotExist), os.Getenv("NOT_SET") == "")
	io.WriteString(os.Stderr, "to the console\n")
	os.Exit(3)
}
