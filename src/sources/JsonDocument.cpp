// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/JsonDocument.h"

#include <algorithm>
#include <bitset>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

bool isNumberPart(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
}

/// By the grammar of JSON: in quotes, what is no number would pass for a text.
bool isNumber(QByteArrayView text)
{
    qsizetype at = text.startsWith('-') ? 1 : 0;
    const auto digits = [&] {
        const qsizetype from = at;
        while (at < text.size() && text[at] >= '0' && text[at] <= '9')
            ++at;
        return at - from;
    };
    const bool leadsWithZero = at < text.size() && text[at] == '0';
    const qsizetype whole = digits();
    if (whole == 0 || (leadsWithZero && whole > 1))
        return false;
    if (at < text.size() && text[at] == '.' && (++at, digits() == 0))
        return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-'))
            ++at;
        if (digits() == 0)
            return false;
    }
    return at == text.size();
}

/// Later versions of the parser have a name of its own for whole numbers that are too large.
template <typename Code>
bool isOfNumber(Code code)
{
    if constexpr (requires { Code::BIGINT_ERROR; }) {
        if (code == Code::BIGINT_ERROR)
            return true;
    }
    return code == Code::NUMBER_ERROR;
}

/// Puts the numbers that the parser has no room for in quotes, and only them: what a value is must not depend on its
/// neighbours. The parser itself is asked, for those that are long enough to be in question.
QByteArray withLargeNumbersQuoted(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size() + 64);
    simdjson::dom::parser judge;
    const auto isTooLarge = [&](QByteArrayView number) {
        const bool isDoubtful = number.size() > 18 || number.contains('e') || number.contains('E');
        return isDoubtful && isNumber(number) && judge.parse(number.data(), size_t(number.size()), true).error();
    };
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            out += c;
            if (c == '\\' && i + 1 < text.size())
                out += text[++i];
            else if (c == '"')
                inString = false;
        } else if (c == '-' || (c >= '0' && c <= '9')) {
            qsizetype end = i;
            while (end < text.size() && isNumberPart(text[end]))
                ++end;
            const QByteArrayView number = text.sliced(i, end - i);
            out += isTooLarge(number) ? '"' + number.toByteArray() + '"' : number.toByteArray();
            i = end - 1;
        } else {
            inString = c == '"';
            out += c;
        }
    }
    return out;
}

QString beginning(QByteArrayView text)
{
    const QByteArray start = text.sliced(0, std::min<qsizetype>(text.size(), 60)).toByteArray().simplified();
    return QString::fromUtf8(start);
}

QString explain(simdjson::error_code code, QByteArrayView text)
{
    const QByteArray start = text.sliced(0, std::min<qsizetype>(text.size(), 200)).toByteArray().trimmed();
    if (start.isEmpty())
        return u"an empty text instead of JSON"_s;
    if (start.startsWith('<'))
        return u"HTML or XML instead of JSON, it begins with \"%1\""_s.arg(beginning(text));
    if (code == simdjson::DEPTH_ERROR)
        return u"nested deeper than %1 levels"_s.arg(JsonDocument::maximalDepth);
    return u"not valid JSON, or cut short (%1); it begins with \"%2\""_s.arg(
        QString::fromUtf8(simdjson::error_message(code)), beginning(text));
}

/// Parsers of a thread that nobody uses now: their buffers are ten times as large as the text, and to ask the system
/// for them anew with each page costs more than to parse it.
using Spares = std::vector<std::unique_ptr<simdjson::dom::parser>>;

Spares &spares()
{
    static thread_local Spares kept;
    return kept;
}

constexpr size_t mostSpares = 2;
constexpr size_t largestSpare = size_t(1) << 20;

} // namespace

void JsonDocument::Spare::operator()(simdjson::dom::parser *parser) const
{
    std::unique_ptr<simdjson::dom::parser> owned(parser);
    if (owned->capacity() <= largestSpare && spares().size() < mostSpares)
        spares().push_back(std::move(owned));
}

Result<JsonDocument> JsonDocument::parse(QByteArrayView text, qsizetype limit)
{
    if (text.size() > limit)
        return fail(Error::Kind::Format, u"read JSON"_s,
                    u"%1 bytes, more than the %2 that are read"_s.arg(text.size()).arg(limit));
    JsonDocument document;
    if (spares().empty()) {
        document.m_parser.reset(new simdjson::dom::parser);
    } else {
        document.m_parser.reset(spares().back().release());
        spares().pop_back();
    }
    const auto parseBytes = [&](QByteArrayView bytes) {
        const auto size = size_t(bytes.size());
        if (document.m_parser->capacity() < size || document.m_parser->max_depth() != maximalDepth) {
            // Some more than needed, so that pages of about the same size share one parser.
            if (const auto error = document.m_parser->allocate(std::max<size_t>(size + size / 4, 4'096), maximalDepth))
                return error;
        }
        return document.m_parser->parse(reinterpret_cast<const uint8_t *>(bytes.data()), size_t(bytes.size()), true)
            .get(document.m_root);
    };
    const QByteArrayView unmarked = text.startsWith("\xEF\xBB\xBF") ? text.sliced(3) : text; // of a byte order
    auto error = parseBytes(unmarked);
    if (isOfNumber(error))
        error = parseBytes(withLargeNumbersQuoted(unmarked));
    if (error)
        return fail(Error::Kind::Format, u"read JSON"_s, explain(error, text));
    return document;
}

QString repeatedAmong(simdjson::dom::object object)
{
    std::vector<std::string_view> keys;
    for (const auto [key, value] : object)
        keys.push_back(key);
    std::sort(keys.begin(), keys.end());
    const auto twice = std::adjacent_find(keys.begin(), keys.end());
    return twice == keys.end() ? QString() : QString::fromUtf8(twice->data(), qsizetype(twice->size()));
}

QString repeatedKey(simdjson::dom::element element)
{
    if (element.is_array()) {
        for (const auto item : simdjson::dom::array(element)) {
            if (QString key = repeatedKey(item); !key.isEmpty())
                return key;
        }
    }
    if (!element.is_object())
        return {};
    // Nearly all objects say each key once; a bit per hash tells most of them apart without comparing a single key.
    std::bitset<4'096> seen;
    bool isDoubtful = false;
    for (const auto [key, value] : simdjson::dom::object(element)) {
        const size_t place = std::hash<std::string_view>()(key) % seen.size();
        isDoubtful = isDoubtful || seen[place];
        seen.set(place);
        if (value.is_object() || value.is_array()) {
            if (QString below = repeatedKey(value); !below.isEmpty())
                return below;
        }
    }
    return isDoubtful ? repeatedAmong(simdjson::dom::object(element)) : QString();
}

QString jsonTypeName(simdjson::dom::element element)
{
    switch (element.type()) {
    case simdjson::dom::element_type::ARRAY: return u"a list"_s;
    case simdjson::dom::element_type::OBJECT: return u"an object"_s;
    case simdjson::dom::element_type::STRING: return u"text"_s;
    case simdjson::dom::element_type::BOOL: return u"true or false"_s;
    case simdjson::dom::element_type::NULL_VALUE: return u"null"_s;
    default: return u"a number"_s;
    }
}

} // namespace plumbline
