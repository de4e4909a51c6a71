// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/TraceContext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

const QStringList &sharedTraceFields()
{
    static const QStringList fields{u"session_id"_s, u"user_id"_s, u"environment"_s};
    return fields;
}

bool complete(Row &row, RowOrigin &origin, const TraceContext &context)
{
    QJsonObject joined = QJsonDocument::fromJson(origin.rawAlso.toUtf8()).object();
    bool isChanged = false;
    for (const QString &field : sharedTraceFields()) {
        const auto said = context.fields.constFind(field);
        if (said == context.fields.constEnd() || !std::holds_alternative<std::monostate>(row.value(field)))
            continue;
        row.set(field, *said);
        joined.insert(field, QJsonArray{context.rawSha256, context.rawPointer});
        isChanged = true;
    }
    if (isChanged)
        origin.rawAlso = QString::fromUtf8(QJsonDocument(joined).toJson(QJsonDocument::Compact));
    return isChanged;
}

} // namespace plumbline
