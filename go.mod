module github.com/hublint/hublint

go 1.26
