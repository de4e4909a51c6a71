// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/PartitionReport.h"

#include "sources/StreamReader.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void PartitionReport::count(const StreamPage &page)
{
    ++pages;
    records += page.records;
    bytes += page.bytes;
    confirmed += page.confirmed;
    if (page.clockOffset)
        clockOffset = page.clockOffset;
    if (page.claimedTotal) {
        claimedTotal = page.claimedTotal;
        totalKind = page.totalKind;
    }
    if (page.window)
        window = TimeWindow{window ? window->from : page.window->from, page.window->to};
}

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
    if (!doubt.isEmpty())
        return doubt;
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
