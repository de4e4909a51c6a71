// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace plumbline {

/// Random numbers by counter: the same (seed, stream, index) gives the same number whatever was drawn before, so that
/// adding a story to the estate does not reshuffle the others.
class Chance
{
public:
    Chance(quint64 seed, quint64 stream) : m_state(mix(seed ^ mix(stream))) { }

    quint64 bits(quint64 index) const { return mix(m_state + index * 0x9e3779b97f4a7c15ULL); }
    double unit(quint64 index) const { return double(bits(index) >> 11) / double(1ULL << 53); } ///< [0, 1)
    int below(int limit, quint64 index) const { return int(unit(index) * limit); }

private:
    static quint64 mix(quint64 x)
    {
        x ^= x >> 30;
        x *= 0xbf58476d1ce4e5b9ULL;
        x ^= x >> 27;
        x *= 0x94d049bb133111ebULL;
        return x ^ (x >> 31);
    }

    quint64 m_state;
};

} // namespace plumbline
