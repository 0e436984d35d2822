//go:build unix

package regular

import "syscall" //nolint:depguard // for the name of a flag

// nonblock lets a pipe be opened without its writer, to find out that it is one.
const nonblock = syscall.O_NONBLOCK
