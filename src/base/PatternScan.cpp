// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/PatternScan.h"

#include <algorithm>
#include <cstring>

namespace plumbline {

namespace {

constexpr qsizetype shortestWindow = 4;
constexpr qsizetype longestWindow = 64;

size_t pairAt(const char *bytes)
{
    return size_t(uchar(bytes[0])) << 8 | uchar(bytes[1]);
}

} // namespace

PatternScan::PatternScan(const QList<QByteArray> &patterns) : m_patterns(patterns), m_window(longestWindow)
{
    for (qsizetype i = 0; i < m_patterns.size(); ++i) {
        const qsizetype size = m_patterns.at(i).size();
        (size < shortestWindow ? m_short : m_long).push_back(i);
        if (size >= shortestWindow)
            m_window = std::min(m_window, size);
    }
    if (m_long.empty())
        return;
    m_moves.assign(size_t(1) << 16, quint8(m_window - 1));
    for (const qsizetype i : m_long) {
        for (qsizetype at = 0; at + 2 <= m_window; ++at) {
            quint8 &move = m_moves[pairAt(m_patterns.at(i).constData() + at)];
            move = std::min(move, quint8(m_window - 2 - at));
        }
    }
}

bool PatternScan::startsAt(const QByteArray &pattern, QByteArrayView text, qsizetype at) const
{
    return pattern.size() <= text.size() - at
        && std::memcmp(text.data() + at, pattern.constData(), size_t(pattern.size())) == 0;
}

std::vector<qsizetype> PatternScan::presentIn(QByteArrayView text) const
{
    std::vector<qsizetype> present;
    for (const qsizetype i : m_short) {
        if (text.contains(m_patterns.at(i)))
            present.push_back(i);
    }
    std::vector<qsizetype> missing;
    for (qsizetype at = 0; !m_long.empty() && at + m_window <= text.size();) {
        if (const quint8 move = m_moves[pairAt(text.data() + at + m_window - 2)]; move > 0) {
            at += move;
            continue;
        }
        if (missing.empty())
            missing = m_long;
        const auto found = std::stable_partition(missing.begin(), missing.end(),
                                                 [&](qsizetype i) { return !startsAt(m_patterns.at(i), text, at); });
        present.insert(present.end(), found, missing.end());
        missing.erase(found, missing.end());
        if (missing.empty())
            break;
        ++at;
    }
    std::sort(present.begin(), present.end());
    return present;
}

} // namespace plumbline
