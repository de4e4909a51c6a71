// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/TableSum.h"

#include "base/Digest.h"

#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

void append(QByteArray &line, StoreColumn::Kind kind, const QVariant &value)
{
    if (value.isNull()) {
        line += 'n';
        return;
    }
    // Each value says how long it is, so that two of them are never taken for one.
    const QByteArray bytes = kind == StoreColumn::Kind::Number ? QByteArray::number(value.toLongLong())
        : kind == StoreColumn::Kind::Text                      ? value.toString().toUtf8()
                                                               : value.toByteArray();
    line += kind == StoreColumn::Kind::Number ? 'i' : kind == StoreColumn::Kind::Text ? 't' : 'b';
    line += QByteArray::number(bytes.size()) + ':' + bytes;
}

} // namespace

void TableSum::add(const QList<StoreColumn> &columns, const QVariantList &row)
{
    QByteArray line;
    for (qsizetype i = 0; i < columns.size(); ++i)
        append(line, columns.at(i).kind, row.at(i));
    const QByteArray digest = sha256(line);
    for (size_t part = 0; part < m_sum.size(); ++part)
        m_sum.at(part) += qFromBigEndian<quint64>(digest.constData() + part * sizeof(quint64));
    ++m_rows;
}

QString TableSum::digest() const
{
    QString text;
    for (const quint64 part : m_sum)
        text += u"%1"_s.arg(part, 16, 16, QChar(u'0'));
    return text;
}

} // namespace plumbline
