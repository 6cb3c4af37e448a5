// Wordcount counts the words of a text, and prints those that occur more than once.
package main

const text = `
The vole digs, the vole eats, and the vole sleeps.
It needs little: a hole in the ground, some roots, and quiet.
What the vole does not need, the vole does not carry.
`

// words calls yield with each word of s, in lower case.
func words(s string, yield func(word string)) {
	var word []byte
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'A' <= c && c <= 'Z':
			word = append(word, c-'A'+'a')
		case 'a' <= c && c <= 'z':
			word = append(word, c)
		default:
			if len(word) > 0 {
				yield(string(word))
			}
			word = word[:0]
		}
	}
	if len(word) > 0 {
		yield(string(word))
	}
}

func main() {
	count := make(map[string]int)
	var order []string
	words(text, func(word string) {
		if count[word] == 0 {
			order = append(order, word)
		}
		count[word]++
	})
	println(len(count), "different words")
	for _, word := range order {
		if n := count[word]; n > 1 {
			println(n, word)
		}
	}
}
