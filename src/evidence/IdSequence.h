// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace plumbline {

/// Ids of one source that are counted up, such as CHG0001, CHG0002, ...: what is missing in between was either deleted
/// at the source or never read.
struct IdSequence {
    QString source;
    QString prefix; ///< What stands before the number.
    qint64 first = 0;
    qint64 last = 0;
    qint64 present = 0;
    qint64 missing = 0;
    QStringList missingIds; ///< The first of them, at most mostNamed.

    static constexpr int mostNamed = 20;
    static constexpr int fewest = 20; ///< Of fewer ids nobody can say that they are counted.

    /// Those of these ids that are counted up: by what stands before their last number, where at least half of the
    /// numbers from the lowest to the highest are there. Ids that are drawn or shared with much else give nothing.
    static QList<IdSequence> of(const QString &source, const QStringList &ids);
};

} // namespace plumbline
