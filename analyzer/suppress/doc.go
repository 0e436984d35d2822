// Package suppress decides which findings don't count: those that a comment in
// the source, an exception of the configuration file or a baseline accepts. It
// says of each of them whether it is still needed. Whoever writes a suppression
// that can't be followed, because it is malformed, has no reason where one is
// asked for, or is out of date, is told so, and the finding counts.
package suppress
