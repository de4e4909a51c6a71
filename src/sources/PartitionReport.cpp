// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/PartitionReport.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString PartitionReport::gap() const
{
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
