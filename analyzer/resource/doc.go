// Package resource is what every front end produces and every control reads:
// resources, their values, and the graph that relates them.
//
// A Graph is one world: the resources as they will stand after the change, or,
// reached through Graph.Prior, as they stood before it. A front end (a plan, a
// state, a directory of HCL) fills it with Resources whose Body makes values
// when asked for. Nothing here knows a file format or a control.
//
// Three rules hold for every front end. Absent is not unknown: what nobody set
// has the origin Absent, what cannot be known yet is an unknown cty value with
// a Cause. Values are never marked and never a Go nil. A Body is safe for
// concurrent use, and asking twice gives the same answer.
package resource
