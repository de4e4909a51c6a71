// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <vector>

namespace plumbline {

/// Tells which of several byte strings stand in a text, in one pass that looks at a fraction of its bytes (after Wu and
/// Manber: the last two bytes of a window say how far it can move without missing any of them).
class PatternScan
{
public:
    PatternScan() = default;
    explicit PatternScan(const QList<QByteArray> &patterns);

    /// Places in the list of those that are there, in its order; an empty pattern stands everywhere.
    std::vector<qsizetype> presentIn(QByteArrayView text) const;

private:
    bool startsAt(const QByteArray &pattern, QByteArrayView text, qsizetype at) const;

    QList<QByteArray> m_patterns;
    std::vector<qsizetype> m_short; ///< Too short for windows that can move.
    std::vector<qsizetype> m_long;
    qsizetype m_window = 0; ///< As long as the shortest of the long ones.
    std::vector<quint8> m_moves; ///< By the last two bytes of the window.
};

} // namespace plumbline
