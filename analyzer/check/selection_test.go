package check

import (
	"errors"
	"strings"
	"testing"
)

func TestSelection(t *testing.T) {
	all := []*Control{
		{ID: "EC2.1", Standards: []string{"FSBP", "PCI DSS v4.0.1/1.2"}},
		{ID: "ECS.1", Standards: []string{"FSBP"}, Retired: "in March 2026"},
		{ID: "S3.1", Standards: []string{"PCI DSS v3.2.1"}},
		{ID: "S3.10", Standards: []string{"NIST.800-53.r5 SC-7(2)"}},
	}
	tests := []struct {
		name string
		want string
		s    Selection
	}{
		{"all that aren't retired", "EC2.1 S3.1 S3.10", Selection{}},
		{"retired ones too", "EC2.1 ECS.1 S3.1 S3.10", Selection{Retired: true}},
		{"by id, in any case, and no longer id", "S3.1", Selection{Controls: []string{"s3.1"}}},
		{"by pattern", "S3.1 S3.10", Selection{Controls: []string{"S3.*"}}},
		{"a retired one by its id", "ECS.1", Selection{Controls: []string{"ECS.1"}}},
		{"a retired one not by a pattern", "EC2.1", Selection{Controls: []string{"EC*"}}},
		{"all but some", "EC2.1", Selection{Skip: []string{"S3.*"}}},
		{"some but one", "S3.10", Selection{Controls: []string{"S3.*"}, Skip: []string{"S3.1"}}},
		{"by a standard in all its versions", "EC2.1 S3.1", Selection{Standards: []string{"pci dss"}}},
		{"by a version", "EC2.1", Selection{Standards: []string{"PCI DSS v4.0.1"}}},
		{"by a requirement", "S3.10", Selection{Standards: []string{"NIST.800-53.r5 SC-7"}}},
		{"by either of two standards", "EC2.1 S3.1", Selection{Standards: []string{"FSBP", "PCI DSS v3.2.1"}}},
		{"by id and standard", "EC2.1", Selection{Controls: []string{"EC2.1", "S3.1"}, Standards: []string{"FSBP"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := tt.s.Of(all)
			if err != nil {
				t.Fatal(err)
			}
			var ids []string
			for _, c := range got {
				ids = append(ids, c.ID)
			}
			if got := strings.Join(ids, " "); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSelectionOfNothing(t *testing.T) {
	all := []*Control{{ID: "S3.1", Standards: []string{"PCI DSS v3.2.1"}}}
	for _, s := range []Selection{
		{Controls: []string{"S3.2"}}, {Controls: []string{"S3.1", "EC2.*"}}, {Skip: []string{"["}}, {Controls: []string{""}},
		{Standards: []string{"PCI D"}}, {Standards: []string{""}},
	} {
		got, err := s.Of(all)
		var unknown *UnknownError
		if !errors.As(err, &unknown) || got != nil {
			t.Errorf("got %v and error %v, want an *UnknownError from %+v", got, err, s)
		}
	}
}
