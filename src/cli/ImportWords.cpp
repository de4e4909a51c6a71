// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ImportWords.h"

#include "cli/SyncWords.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

QString importedText(const ImportedFile &file)
{
    if (file.isLeftOut)
        return u"%1: left out: %2"_s.arg(file.path, file.error ? file.error->detail : QString());
    const QString gone = file.gone > 0 ? u" (%1 of them gone)"_s.arg(file.gone) : QString();
    return u"%1: %2: %3 rows new, %4 changed%7, %5 unchanged, %6 put aside"_s.arg(file.path, file.title)
        .arg(file.rows.added)
        .arg(file.rows.changed)
        .arg(file.rows.unchanged)
        .arg(file.rows.rejected)
        .arg(gone);
}

QJsonObject importJson(const ImportReport &report, const QList<PriceWarning> &warnings)
{
    QJsonArray suspicious;
    for (const PriceWarning &warning : warnings)
        suspicious.append(QJsonObject{{u"id"_s, warning.id}, {u"rule"_s, warning.rule}, {u"text"_s, warning.text}});
    QJsonArray files;
    qint64 bytes = 0;
    for (const ImportedFile &file : report.files) {
        bytes += file.bytes;
        files.append(QJsonObject{
            {u"path"_s, file.path},
            {u"stream"_s, file.target.isEmpty() ? QJsonValue() : QJsonValue(file.target)},
            {u"state"_s,
             file.isLeftOut   ? u"left out"_s
                 : file.error ? u"failed"_s
                              : u"complete"_s},
            {u"bytes"_s, file.bytes},
            {u"rows"_s, countsJson(file.rows)},
            {u"gone"_s, file.gone},
            {u"error"_s, errorJson(file.error)},
        });
    }
    return {
        {u"state"_s, report.failed() > 0 ? u"failed"_s : u"complete"_s},
        {u"pages"_s, report.files.size()},
        {u"bytes"_s, bytes},
        {u"rows"_s, countsJson(report.rows())},
        {u"files"_s, files},
        {u"warnings"_s, suspicious},
    };
}

} // namespace plumbline
