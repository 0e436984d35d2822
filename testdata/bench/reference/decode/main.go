// Command decode is what reading a plan is held against: encoding/json filling in
// the types of terraform-json.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	tfjson "github.com/hashicorp/terraform-json"
)

func main() {
	if err := decode(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "decode:", err)
		os.Exit(2)
	}
}

func decode(name string) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var plan tfjson.Plan
	return json.Unmarshal(text, &plan)
}
