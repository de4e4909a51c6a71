// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/JsonLocator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Walks JSON text by bytes; knows strings, nesting and nothing else.
class Scanner
{
public:
    explicit Scanner(QByteArrayView text) : m_text(text) { }

    qsizetype at = 0;

    void skipBlanks()
    {
        while (at < m_text.size()
               && (m_text[at] == ' ' || m_text[at] == '\n' || m_text[at] == '\r' || m_text[at] == '\t'))
            ++at;
    }
    char peek()
    {
        skipBlanks();
        return at < m_text.size() ? m_text[at] : '\0';
    }
    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++at;
        return true;
    }
    QByteArrayView takeString()
    {
        const qsizetype begin = ++at;
        while (at < m_text.size() && m_text[at] != '"')
            at += m_text[at] == '\\' ? 2 : 1;
        const QByteArrayView inner = m_text.sliced(begin, std::min(at, m_text.size()) - begin);
        ++at;
        return inner;
    }
    void skipValue()
    {
        int depth = 0;
        skipBlanks();
        while (at < m_text.size()) {
            const char c = m_text[at];
            if (c == '"') {
                takeString();
            } else if (c == '{' || c == '[') {
                ++depth;
                ++at;
            } else if (c == '}' || c == ']') {
                if (depth == 0)
                    return;
                --depth;
                ++at;
            } else if (depth == 0 && (c == ',' || c == ' ' || c == '\n' || c == '\r' || c == '\t')) {
                return;
            } else {
                ++at;
            }
            if (depth == 0 && (c == '"' || c == '}' || c == ']'))
                return;
        }
    }

private:
    QByteArrayView m_text;
};

QByteArray unescaped(QByteArrayView key)
{
    if (!key.contains('\\')) // nearly always
        return key.toByteArray();
    return QJsonDocument::fromJson("[\"" + key.toByteArray() + "\"]").array().at(0).toString().toUtf8();
}

} // namespace

std::optional<JsonRange> locateJson(QByteArrayView text, const QString &pointer)
{
    Scanner scanner(text);
    const QStringList steps = pointer.isEmpty() ? QStringList() : pointer.mid(1).split(u'/');
    for (QString step : steps) {
        step.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        bool found = false;
        if ((step == innerBase64 || step == innerJson) && scanner.peek() == '"')
            break;
        if (scanner.take('{')) {
            const QByteArray wanted = step.toUtf8();
            while (!found && scanner.peek() == '"') {
                const QByteArray key = unescaped(scanner.takeString());
                if (!scanner.take(':'))
                    return {};
                found = key == wanted;
                if (!found) {
                    scanner.skipValue();
                    if (!scanner.take(','))
                        break;
                }
            }
        } else if (scanner.take('[')) {
            bool isIndex = false;
            const int wanted = step.toInt(&isIndex);
            if (!isIndex || step != QString::number(wanted) || wanted < 0
                || scanner.peek() == ']') // no "-1", "+1", "01"
                return {};
            for (int i = 0; i < wanted; ++i) {
                scanner.skipValue();
                if (!scanner.take(','))
                    return {};
            }
            found = true;
        }
        if (!found)
            return {};
    }
    scanner.skipBlanks();
    JsonRange range;
    range.begin = scanner.at;
    scanner.skipValue();
    range.end = scanner.at;
    if (range.end <= range.begin || range.end > text.size())
        return {};
    range.firstLine = 1 + int(std::count(text.begin(), text.begin() + range.begin, '\n'));
    range.lastLine = range.firstLine + int(std::count(text.begin() + range.begin, text.begin() + range.end, '\n'));
    return range;
}

} // namespace plumbline
