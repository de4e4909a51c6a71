// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/CaseValues.h"

#include <QDataStream>
#include <QIODevice>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

template <typename T>
QByteArray bytesOf(const std::vector<T> &numbers)
{
    return {reinterpret_cast<const char *>(numbers.data()), qsizetype(numbers.size() * sizeof(T))};
}

template <typename T>
std::vector<T> numbersOf(const QByteArray &bytes)
{
    std::vector<T> numbers(size_t(bytes.size()) / sizeof(T));
    std::memcpy(numbers.data(), bytes.constData(), numbers.size() * sizeof(T));
    return numbers;
}

} // namespace

int CaseValues::size() const
{
    switch (m_kind) {
    case Kind::Nothing: return m_nulls;
    case Kind::Number: return int(m_numbers.size());
    case Kind::Text: return int(m_codes.size());
    case Kind::Mixed: return int(m_mixed.size());
    }
    return 0;
}

void CaseValues::become(Kind kind)
{
    if (m_kind == kind)
        return;
    const int rows = size();
    if (m_kind == Kind::Nothing && kind == Kind::Number) {
        m_numbers.assign(size_t(rows), null);
    } else if (m_kind == Kind::Nothing && kind == Kind::Text) {
        m_codes.assign(size_t(rows), 0);
        m_starts = {0};
    } else { // what the database yields of several types stays as it is
        QVariantList values;
        for (int row = 0; row < rows; ++row)
            values.append(value(row));
        m_mixed = std::move(values);
        kind = Kind::Mixed;
    }
    m_kind = kind;
}

quint32 CaseValues::codeOf(QByteArrayView utf8)
{
    const QByteArray probe = QByteArray::fromRawData(utf8.data() ? utf8.data() : "", utf8.size());
    if (const auto known = m_known.constFind(probe); known != m_known.constEnd())
        return *known;
    const auto code = quint32(m_starts.size());
    m_starts.push_back(quint32(m_texts.size()));
    m_texts.append(utf8.data(), utf8.size());
    m_known.insert(QByteArray(probe.constData(), probe.size()), code);
    return code;
}

void CaseValues::append(const QVariant &value)
{
    if (value.isNull())
        return appendNull();
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        if (m_kind != Kind::Mixed && m_kind != Kind::Text && value.toLongLong() != null)
            return appendNumber(value.toLongLong());
        break;
    case QMetaType::QString:
        if (m_kind != Kind::Mixed && m_kind != Kind::Number)
            return appendText(value.toString().toUtf8());
        break;
    default: break;
    }
    become(Kind::Mixed);
    m_mixed.append(value);
}

void CaseValues::appendNull()
{
    switch (m_kind) {
    case Kind::Nothing: ++m_nulls; break;
    case Kind::Number: m_numbers.push_back(null); break;
    case Kind::Text: m_codes.push_back(0); break;
    case Kind::Mixed: m_mixed.append(QVariant()); break;
    }
}

void CaseValues::appendNumber(qint64 number)
{
    if (m_kind != Kind::Number && m_kind != Kind::Nothing) {
        become(Kind::Mixed);
        m_mixed.append(number);
        return;
    }
    become(Kind::Number);
    m_numbers.push_back(number);
}

void CaseValues::appendText(QByteArrayView utf8)
{
    if (m_kind != Kind::Text && m_kind != Kind::Nothing) {
        become(Kind::Mixed);
        m_mixed.append(QString::fromUtf8(utf8));
        return;
    }
    become(Kind::Text);
    m_codes.push_back(codeOf(utf8));
}

void CaseValues::appendFrom(const CaseValues &other, int row, QHash<quint32, quint32> &places)
{
    if (other.isNull(row))
        return appendNull();
    if (other.m_kind == Kind::Number && m_kind != Kind::Text && m_kind != Kind::Mixed)
        return appendNumber(other.m_numbers[size_t(row)]);
    if (other.m_kind != Kind::Text || (m_kind != Kind::Text && m_kind != Kind::Nothing))
        return append(other.value(row));
    become(Kind::Text);
    quint32 &code = places[other.m_codes[size_t(row)]];
    if (code == 0)
        code = codeOf(other.bytesOfCode(other.m_codes[size_t(row)]));
    m_codes.push_back(code);
}

bool CaseValues::isNull(int row) const
{
    switch (m_kind) {
    case Kind::Nothing: return true;
    case Kind::Number: return m_numbers[size_t(row)] == null;
    case Kind::Text: return m_codes[size_t(row)] == 0;
    case Kind::Mixed: return m_mixed.at(row).isNull();
    }
    return true;
}

qint64 CaseValues::integer(int row) const
{
    if (m_kind == Kind::Number)
        return m_numbers[size_t(row)] == null ? 0 : m_numbers[size_t(row)];
    return m_kind == Kind::Nothing ? 0 : value(row).toLongLong();
}

QByteArrayView CaseValues::bytesOfCode(quint32 code) const
{
    if (code == 0)
        return {};
    const quint32 end = code + 1 < m_starts.size() ? m_starts[code + 1] : quint32(m_texts.size());
    return QByteArrayView(m_texts).sliced(m_starts[code], end - m_starts[code]);
}

QString CaseValues::text(int row) const
{
    if (m_kind == Kind::Text) {
        const quint32 code = m_codes[size_t(row)];
        return code == 0 ? QString() : textOfCode(code);
    }
    return m_kind == Kind::Nothing ? QString() : value(row).toString();
}

QVariant CaseValues::value(int row) const
{
    switch (m_kind) {
    case Kind::Nothing: return {};
    case Kind::Number: return isNull(row) ? QVariant() : QVariant(m_numbers[size_t(row)]);
    case Kind::Text: {
        const quint32 code = m_codes[size_t(row)];
        const QString text = textOfCode(code);
        return code == 0 ? QVariant() : QVariant(text.isNull() ? u""_s : text);
    }
    case Kind::Mixed: return m_mixed.at(row);
    }
    return {};
}

QByteArray CaseValues::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << quint8(m_kind) << m_nulls << bytesOf(m_numbers) << bytesOf(m_codes) << bytesOf(m_starts) << m_texts
           << m_mixed;
    return bytes;
}

Result<CaseValues> CaseValues::fromBytes(const QByteArray &bytes)
{
    CaseValues values;
    quint8 kind = 0;
    QByteArray numbers, codes, starts;
    QDataStream stream(bytes);
    stream >> kind >> values.m_nulls >> numbers >> codes >> starts >> values.m_texts >> values.m_mixed;
    if (stream.status() != QDataStream::Ok || kind > quint8(Kind::Mixed))
        return fail(Error::Kind::Store, u"read cases"_s, u"damaged: a column is not one"_s);
    values.m_kind = Kind(kind);
    values.m_numbers = numbersOf<qint64>(numbers);
    values.m_codes = numbersOf<quint32>(codes);
    values.m_starts = numbersOf<quint32>(starts);
    return values;
}

} // namespace plumbline
