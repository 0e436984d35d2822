//go:build !unix

package regular

// nonblock is nothing: a path can't lead to a pipe.
const nonblock = 0
