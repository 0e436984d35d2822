// Command empty does nothing: what starting a Go program takes.
package main

func main() {}
