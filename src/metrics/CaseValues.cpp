// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/CaseValues.h"

#include <QDataStream>
#include <QIODevice>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

template <typename Narrow, typename T>
void narrowNumbers(const std::vector<T> &numbers, T least, T nothing, QByteArray &bytes)
{
    bytes.resize(qsizetype(numbers.size() * sizeof(Narrow)));
    for (size_t i = 0; i < numbers.size(); ++i) {
        const auto one = numbers[i] == nothing ? Narrow(0) : Narrow(quint64(numbers[i]) - quint64(least) + 1);
        std::memcpy(bytes.data() + i * sizeof(Narrow), &one, sizeof(Narrow));
    }
}

/// How far numbers are from the least one, and 1 more: 0 is `nothing`. Each in as few bytes as the greatest needs.
template <typename T>
void packNumbers(QDataStream &stream, const std::vector<T> &numbers, T nothing)
{
    std::optional<T> least, most;
    for (const T number : numbers) {
        if (number == nothing)
            continue;
        least = least ? std::min(*least, number) : number;
        most = most ? std::max(*most, number) : number;
    }
    const quint64 greatest = least ? quint64(*most) - quint64(*least) + 1 : 0;
    const quint8 width = greatest <= 0xff ? 1 : greatest <= 0xffff ? 2 : greatest <= 0xffffffff ? 4 : 8;
    QByteArray bytes;
    switch (width) {
    case 1: narrowNumbers<quint8>(numbers, least.value_or(0), nothing, bytes); break;
    case 2: narrowNumbers<quint16>(numbers, least.value_or(0), nothing, bytes); break;
    case 4: narrowNumbers<quint32>(numbers, least.value_or(0), nothing, bytes); break;
    default: narrowNumbers<quint64>(numbers, least.value_or(0), nothing, bytes); break;
    }
    stream << qint64(least.value_or(0)) << width << bytes;
}

template <typename Narrow, typename T>
std::vector<T> widenedNumbers(const QByteArray &bytes, qint64 least, T nothing)
{
    std::vector<T> numbers(size_t(bytes.size()) / sizeof(Narrow));
    for (size_t i = 0; i < numbers.size(); ++i) {
        Narrow one = 0;
        std::memcpy(&one, bytes.constData() + i * sizeof(Narrow), sizeof(Narrow));
        numbers[i] = one == 0 ? nothing : T(quint64(least) + one - 1);
    }
    return numbers;
}

/// Empty when the stream ends early; the stream says so.
template <typename T>
std::vector<T> unpackNumbers(QDataStream &stream, T nothing)
{
    qint64 least = 0;
    quint8 width = 0;
    QByteArray bytes;
    stream >> least >> width >> bytes;
    switch (width) {
    case 1: return widenedNumbers<quint8>(bytes, least, nothing);
    case 2: return widenedNumbers<quint16>(bytes, least, nothing);
    case 4: return widenedNumbers<quint32>(bytes, least, nothing);
    case 8: return widenedNumbers<quint64>(bytes, least, nothing);
    default: stream.setStatus(QDataStream::ReadCorruptData); return {};
    }
}

constexpr quint32 noCode = std::numeric_limits<quint32>::max(); ///< No code, and no place of a text.

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

bool CaseValues::isNothing(int row) const
{
    switch (m_kind) {
    case Kind::Text: return m_codes[size_t(row)] == 0;
    case Kind::Mixed: return m_mixed.at(row).isNull();
    case Kind::Nothing:
    case Kind::Number: break;
    }
    return true;
}

qint64 CaseValues::numberOf(int row) const
{
    return isNothing(row) ? null : value(row).toLongLong();
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
    stream << quint8(m_kind) << m_nulls;
    packNumbers(stream, m_numbers, null);
    packNumbers(stream, m_codes, noCode);
    packNumbers(stream, m_starts, noCode);
    stream << m_texts << m_mixed;
    return bytes;
}

Result<CaseValues> CaseValues::fromBytes(const QByteArray &bytes)
{
    CaseValues values;
    quint8 kind = 0;
    QDataStream stream(bytes);
    stream >> kind >> values.m_nulls;
    values.m_numbers = unpackNumbers(stream, null);
    values.m_codes = unpackNumbers(stream, noCode);
    values.m_starts = unpackNumbers(stream, noCode);
    stream >> values.m_texts >> values.m_mixed;
    if (stream.status() != QDataStream::Ok || kind > quint8(Kind::Mixed))
        return fail(Error::Kind::Store, u"read cases"_s, u"damaged: a column is not one"_s);
    values.m_kind = Kind(kind);
    return values;
}

} // namespace plumbline
