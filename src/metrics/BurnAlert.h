// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/BurnRate.h"

#include <QList>

namespace plumbline {

/// When the burn of an error budget calls for somebody: two windows and the factor that both must exceed.
struct BurnAlert {
    QString name;
    QString severity; ///< page · ticket
    qint64 longSeconds = 0;
    qint64 shortSeconds = 0;
    ExactDecimal factor;

    /// The four of the SRE workbook for a period, or those of a JSON list of [name, long, short, factor, severity].
    static QList<BurnAlert> of(const QString &windows, qint64 periodSeconds);
};

} // namespace plumbline
