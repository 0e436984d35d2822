package function

import (
	"errors"
	"fmt"
	"math/big"
	"net/netip"
	"strings"

	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
	"github.com/zclconf/go-cty/cty/gocty"
)

func network() map[string]function.Function {
	return map[string]function.Function{
		"cidrcontains": stringsTo(cty.Bool, cidrContains, "containing_prefix", "contained_ip_or_prefix"),
		"cidrhost":     ofNetwork(cidrHost, "hostnum"),
		"cidrnetmask":  ofNetwork(cidrNetmask),
		"cidrsubnet":   ofNetwork(cidrSubnet, "newbits", "netnum"),
		"cidrsubnets":  cidrSubnets(),
	}
}

// ofNetwork makes a function of an address prefix and whole numbers that returns a
// string.
func ofNetwork(f func(netip.Prefix, []*big.Int) (string, error), numbers ...string) function.Function {
	params := []function.Parameter{{Name: "prefix", Type: cty.String}}
	for _, name := range numbers {
		params = append(params, function.Parameter{Name: name, Type: cty.Number})
	}
	return function.New(&function.Spec{
		Params:       params,
		Type:         function.StaticReturnType(cty.String),
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			prefix, err := parsePrefix(args[0].AsString())
			if err != nil {
				return cty.NilVal, function.NewArgError(0, err)
			}
			numbers, err := wholeNumbers(args[1:], 1)
			if err != nil {
				return cty.NilVal, err
			}
			s, err := f(prefix, numbers)
			if err != nil {
				return cty.NilVal, err
			}
			return cty.StringVal(s), nil
		},
	})
}

// wholeNumbers returns the values of the arguments from the given index on.
func wholeNumbers(args []cty.Value, from int) ([]*big.Int, error) {
	numbers := make([]*big.Int, len(args))
	for i, arg := range args {
		if err := gocty.FromCtyValue(arg, &numbers[i]); err != nil {
			return nil, function.NewArgError(from+i, err)
		}
	}
	return numbers, nil
}

// parsePrefix reads CIDR notation; bits beyond the prefix are cut off. Zeros before
// a decimal number are skipped, as Terraform does.
func parsePrefix(s string) (netip.Prefix, error) {
	address, bits, _ := strings.Cut(s, "/")
	if !strings.Contains(address, ":") {
		octets := strings.Split(address, ".")
		for i, octet := range octets {
			octets[i] = withoutZeros(octet)
		}
		address = strings.Join(octets, ".")
	}
	prefix, err := netip.ParsePrefix(address + "/" + withoutZeros(bits))
	if err != nil {
		return netip.Prefix{}, errors.New("must be an address prefix in CIDR notation, like 10.0.0.0/16")
	}
	return prefix.Masked(), nil
}

// withoutZeros cuts off the zeros before the last digit.
func withoutZeros(s string) string {
	if len(s) < 2 {
		return s
	}
	return strings.TrimLeft(s[:len(s)-1], "0") + s[len(s)-1:]
}

// number returns an address as one number.
func number(addr netip.Addr) *big.Int { return new(big.Int).SetBytes(addr.AsSlice()) }

// address returns the address of the number n in the family of like, and whether
// there is one.
func address(n *big.Int, like netip.Addr) (netip.Addr, bool) {
	if n.Sign() < 0 || n.BitLen() > like.BitLen() {
		return netip.Addr{}, false
	}
	return netip.AddrFromSlice(n.FillBytes(make([]byte, like.BitLen()/8)))
}

// size returns how many addresses have their first bits in common.
func size(addr netip.Addr, bits int) *big.Int {
	return new(big.Int).Lsh(big.NewInt(1), uint(addr.BitLen()-bits)) //nolint:gosec // bits is that of a prefix
}

// cidrHost counts from the end of the prefix if the host number is negative.
func cidrHost(prefix netip.Prefix, a []*big.Int) (string, error) {
	n, all := a[0], size(prefix.Addr(), prefix.Bits())
	if n.Sign() < 0 {
		n = new(big.Int).Add(n, all)
	}
	if n.Sign() < 0 || n.Cmp(all) >= 0 {
		return "", fmt.Errorf("a prefix of %d bits has no host number %s", prefix.Bits(), a[0])
	}
	host, _ := address(n.Add(number(prefix.Addr()), n), prefix.Addr())
	return host.String(), nil
}

func cidrNetmask(prefix netip.Prefix, _ []*big.Int) (string, error) {
	if !prefix.Addr().Is4() {
		return "", errors.New("IPv6 addresses have no netmask")
	}
	ones := netip.AddrFrom4([4]byte{255, 255, 255, 255})
	return netip.PrefixFrom(ones, prefix.Bits()).Masked().Addr().String(), nil
}

func cidrSubnet(prefix netip.Prefix, a []*big.Int) (string, error) {
	addr, newbits, netnum := prefix.Addr(), a[0], a[1]
	if !newbits.IsInt64() || newbits.Int64() < int64(-prefix.Bits()) || newbits.Int64() > int64(addr.BitLen()-prefix.Bits()) {
		return "", fmt.Errorf("a prefix of %d bits can't be extended by %s", prefix.Bits(), newbits)
	}
	bits := prefix.Bits() + int(newbits.Int64())
	offset := new(big.Int).Mul(netnum, size(addr, bits))
	if netnum.Sign() < 0 || netnum.Sign() > 0 && offset.Cmp(size(addr, prefix.Bits())) >= 0 {
		return "", fmt.Errorf("%s bits don't hold the network number %s", newbits, netnum)
	}
	start, _ := address(offset.Add(number(addr), offset), addr)
	return netip.PrefixFrom(start, bits).String(), nil
}

// cidrSubnets places subnets of the given sizes one after another.
func cidrSubnets() function.Function {
	return function.New(&function.Spec{
		Params:       []function.Parameter{{Name: "prefix", Type: cty.String}},
		VarParam:     &function.Parameter{Name: "newbits", Type: cty.Number},
		Type:         function.StaticReturnType(cty.List(cty.String)),
		RefineResult: nonNull,
		Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
			prefix, err := parsePrefix(args[0].AsString())
			if err != nil {
				return cty.NilVal, function.NewArgError(0, err)
			}
			newbits, err := wholeNumbers(args[1:], 1)
			if err != nil {
				return cty.NilVal, err
			}
			if len(newbits) == 0 {
				return cty.ListValEmpty(cty.String), nil
			}
			free := number(prefix.Addr())
			subnets := make([]cty.Value, len(newbits))
			for i, n := range newbits {
				subnet, err := subnetAt(free, prefix, n)
				if err != nil {
					return cty.NilVal, function.NewArgError(i+1, err)
				}
				subnets[i] = cty.StringVal(subnet.String())
			}
			return cty.ListVal(subnets), nil
		},
	})
}

// subnetAt returns the first subnet in prefix from the address free on that is n
// bits longer, and moves free behind it.
func subnetAt(free *big.Int, prefix netip.Prefix, n *big.Int) (netip.Prefix, error) {
	if !n.IsInt64() || n.Int64() < 1 || n.Int64() > 32 {
		return netip.Prefix{}, errors.New("must extend the prefix by 1 to 32 bits")
	}
	addr, bits := prefix.Addr(), prefix.Bits()+int(n.Int64())
	if bits > addr.BitLen() {
		return netip.Prefix{}, fmt.Errorf("would extend the prefix to %d bits of an address of %d", bits, addr.BitLen())
	}
	step := size(addr, bits)
	if over := new(big.Int).Mod(free, step); over.Sign() > 0 {
		free.Add(free, step).Sub(free, over)
	}
	start, ok := address(free, addr)
	if !ok || !prefix.Contains(start) {
		return netip.Prefix{}, fmt.Errorf("no address space remains for a prefix of %d bits", bits)
	}
	free.Add(free, step)
	return netip.PrefixFrom(start, bits), nil
}

// cidrContains is OpenTofu's.
// Source: https://opentofu.org/docs/language/functions/cidrcontains/
func cidrContains(a []string) (cty.Value, error) {
	outer, err := parsePrefix(a[0])
	if err != nil {
		return cty.NilVal, function.NewArgError(0, err)
	}
	var inner netip.Prefix
	if addr, err := netip.ParseAddr(a[1]); err == nil {
		inner = netip.PrefixFrom(addr, addr.BitLen())
	} else if inner, err = parsePrefix(a[1]); err != nil {
		return cty.NilVal, function.NewArgErrorf(1, "must be an address or a prefix in CIDR notation")
	}
	if inner.Addr().Is4() != outer.Addr().Is4() {
		return cty.NilVal, errors.New("the address families of the two don't match")
	}
	return cty.BoolVal(outer.Bits() <= inner.Bits() && outer.Contains(inner.Addr())), nil
}
