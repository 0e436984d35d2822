// Package settings reads the configuration file, .hublint.hcl. It knows the form
// of the file and what can be said of controls in it; what an attribute that
// stands for a flag means is the command's to know.
package settings
