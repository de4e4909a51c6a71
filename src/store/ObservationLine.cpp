// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ObservationLine.h"

#include "base/CanonicalJson.h"
#include "domain/CanonicalRow.h"
#include "log/Disclosure.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QByteArray rawLink(const RowOrigin &origin)
{
    QByteArray link = "{";
    if (!origin.rawAlso.isEmpty())
        link += "\"also\":" + origin.rawAlso.toUtf8() + ',';
    link += "\"ptr\":";
    appendJson(link, origin.rawPointer);
    link += ",\"raw\":";
    appendJson(link, origin.rawSha256);
    return link + '}';
}

LogEntry observationLine(const Row &row, const RowOrigin &origin, TimePoint knownFrom)
{
    LogEntry entry;
    entry.line.kind = LogKind::Observation;
    entry.line.type = QString(row.type->name);
    entry.line.source = origin.source;
    entry.line.id = row.id();
    entry.line.observedAt = knownFrom;
    entry.line.rec = impersonalText(row);
    for (const PersonalField &field : personalFields(row))
        entry.disclosures.append(Disclosure::fresh(QString(field.name), field.value).toText());
    entry.disclosures.append(Disclosure::fresh(QString(rawLinkName), rawLink(origin)).toText());
    return entry;
}

} // namespace plumbline
