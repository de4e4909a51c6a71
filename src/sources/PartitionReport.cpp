// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/PartitionReport.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString PartitionReport::absenceText() const
{
    switch (absence) {
    case Absence::None: return {};
    case Absence::NotFound: return u"not found (404): not installed there, or hidden from this token"_s;
    case Absence::NotPermitted: return u"not permitted (403): the token lacks a permission that it needs"_s;
    }
    return {};
}

QString PartitionReport::gap() const
{
    if (!repetition.isEmpty())
        return repetition;
    if (!isComplete() || isResumed || !claimedTotal || totalKind == TotalKind::Unknown)
        return {};
    if (records < *claimedTotal || (totalKind == TotalKind::Exact && records != *claimedTotal))
        return u"the server claims %1%2 records and handed out %3"_s
            .arg(totalKind == TotalKind::Minimum ? u"at least "_s : QString())
            .arg(*claimedTotal)
            .arg(records);
    return {};
}

} // namespace plumbline
