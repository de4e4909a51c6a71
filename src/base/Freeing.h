// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace plumbline {

/// Lets std::unique_ptr own what a C library made: std::unique_ptr<BIO, Freeing<&BIO_free_all>>.
template <auto Free>
struct Freeing {
    template <typename T>
    void operator()(T *thing) const
    {
        Free(thing);
    }
};

} // namespace plumbline
