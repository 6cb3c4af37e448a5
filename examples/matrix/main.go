// Matrix solves a system of linear equations with the double-precision floating-point unit.
package main

const n = 4

type (
	vector [n]float64
	matrix [n]vector
)

// times returns the product of a matrix and a vector.
func (m *matrix) times(v vector) vector {
	var product vector
	for i, row := range m {
		for j, x := range row {
			product[i] += x * v[j]
		}
	}
	return product
}

// solve returns the x for which m times x is b, by Gaussian elimination with row pivoting.
func solve(m matrix, b vector) (x vector, ok bool) {
	for k := range n {
		pivot := k
		for i := k + 1; i < n; i++ {
			if abs(m[i][k]) > abs(m[pivot][k]) {
				pivot = i
			}
		}
		if m[pivot][k] == 0 {
			return x, false
		}
		m[k], m[pivot] = m[pivot], m[k]
		b[k], b[pivot] = b[pivot], b[k]
		for i := k + 1; i < n; i++ {
			factor := m[i][k] / m[k][k]
			for j := k; j < n; j++ {
				m[i][j] -= factor * m[k][j]
			}
			b[i] -= factor * b[k]
		}
	}
	for i := n - 1; i >= 0; i-- {
		sum := b[i]
		for j := i + 1; j < n; j++ {
			sum -= m[i][j] * x[j]
		}
		x[i] = sum / m[i][i]
	}
	return x, true
}

func abs(x float64) float64 {
	if x < 0 {
		return -x
	}
	return x
}

func main() {
	m := matrix{
		{4, -2, 1, 3},
		{1, 6, -2, 1},
		{-1, 2, 7, 0.5},
		{2, 0, 1, -5},
	}
	want := vector{1.5, -2, 0.25, 3}
	got, ok := solve(m, m.times(want))
	println("solved:", ok)
	for i, x := range got {
		println(i, x)
	}
	close := true
	for i := range got {
		close = close && abs(got[i]-want[i]) < 1e-12
	}
	println("within 1e-12:", close)
}
