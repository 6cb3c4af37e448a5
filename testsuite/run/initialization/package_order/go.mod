module package_order

go 1.24
