// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"

#include <QString>
#include <tuple>

namespace plumbline {

/// Which alert of which objective.
struct AlertKey {
    QString objective; ///< Empty where the source names none.
    QString alert; ///< Name of the pair of windows, as the definition has it.

    friend bool operator==(const AlertKey &, const AlertKey &) = default;
    friend bool operator<(const AlertKey &a, const AlertKey &b)
    {
        return std::tie(a.objective, a.alert) < std::tie(b.objective, b.alert);
    }
};

/// Something that became of an alert.
struct AlertEvent {
    enum class Kind { Fired, Cleared, Acknowledged };

    qint64 id = 0;
    AlertKey key;
    Kind kind = Kind::Fired;
    QString severity; ///< page · ticket, or what the definition's windows say.
    QString factor; ///< Decimals, as they were compared.
    QString longBurn;
    QString shortBurn;
    QString definition; ///< "slo_burn v1" and its digest; empty for an acknowledgement.
    QString who; ///< Who acknowledged; empty for what was found.
    QString note;
    TimePoint at; ///< When it was found, which is not before the rows were here.
};

/// "fired", "cleared", "acknowledged".
QString alertKindName(AlertEvent::Kind kind);

} // namespace plumbline
