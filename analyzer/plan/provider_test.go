package plan

import (
	"fmt"
	"testing"

	"github.com/hublint/hublint/analyzer/resource"
)

func describeProvider(p *resource.Provider) string {
	return fmt.Sprintf("%s region %q %t role %q %t", p.Key, p.Region, p.RegionKnown, p.Role, p.RoleKnown)
}

func TestProviders(t *testing.T) {
	g := readFile(t, "providers.plan.json")
	var got []string
	for _, p := range g.Providers {
		got = append(got, describeProvider(p))
	}
	sameLines(t, "configurations", got, []string{
		`aws region "eu-north-1" true role "" true`,
		`aws.unused region "" false role "" true`,
		`aws.west region "us-west-2" true role "arn:aws:iam::123456789012:role/west" true`,
		`module.own:aws region "ca-central-1" true role "" true`,
	})
	for addr, key := range map[string]string{
		"aws_sqs_queue.default":            "aws",
		"aws_sqs_queue.west":               "aws.west",
		"module.child.aws_sqs_queue.child": "aws.west",
		"module.own.aws_sqs_queue.own":     "module.own:aws",
		"random_pet.name":                  "random",
	} {
		if got := lookup(t, g, addr).Provider.Key; got != key {
			t.Errorf("%s belongs to %s, want %s", addr, got, key)
		}
	}
}

func TestProviderKeysOfOlderVersions(t *testing.T) {
	p := providers{doc: &document{config: configuration{providers: map[string]*providerConfig{
		"aws":           {name: "aws", written: true},
		"aws.west":      {name: "aws", written: true},
		"module.m:aws":  {name: "aws"},
		"module.o:aws":  {name: "aws", written: true},
		"module.p:null": {name: "null"},
	}}}}
	for key, want := range map[string]string{
		"aws":                            "aws",
		"module.m:aws":                   "aws",
		"module.m.module.n:aws":          "aws",
		"module.o:aws":                   "module.o:aws",
		"module.o.module.n:aws":          "module.o:aws",
		"module.m:aws.west":              "aws.west",
		"module.m:aws.peer":              "module.m:aws.peer",
		"module.p:null":                  "null",
		"module.p.module.q.module.r:aws": "aws",
	} {
		if got := p.key(key); got != want {
			t.Errorf("%s: got %s, want %s", key, got, want)
		}
	}
}

func TestStateProviderKey(t *testing.T) {
	for in, want := range map[string]string{
		`provider["registry.terraform.io/hashicorp/aws"]`:          "aws",
		`provider["registry.opentofu.org/hashicorp/aws"].west`:     "aws.west",
		`module.m["a.b"].provider["registry.terraform.io/x/aws"]`:  `module.m["a.b"]:aws`,
		`module.m.module.provider.provider["example.com/a/aws"].x`: "module.m.module.provider:aws.x",
		"provider.aws":          "aws",
		"provider.aws.west":     "aws.west",
		"module.m.provider.aws": "module.m:aws",
	} {
		if got := stateProviderKey(in); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
}
