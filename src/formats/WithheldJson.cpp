// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Digest.h"
#include "formats/ContentNames.h"
#include "formats/WithheldContent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr size_t deepest = 256;

struct Range {
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Goes through JSON text once, token by token, and finds the values of content: "value" beside a "key" that names
/// content, and "body" beside an "eventName", or an attribute "event.name", that does.
class ContentScan
{
public:
    ContentScan(const QByteArray &text, const ContentNames &names) : m_text(text), m_names(names) { }

    std::vector<Range> run();

private:
    /// An object or a list that is open.
    struct Frame {
        bool isObject = false;
        bool isKeyNext = false;
        QString key; ///< Of the member under way.
        qsizetype valueBegin = -1;
        QString attribute; ///< What its "key" says.
        bool isContent = false;
        bool isContentEvent = false;
        std::optional<Range> value;
        std::optional<Range> body;
    };

    void open(bool isObject);
    void close();
    void text(qsizetype begin);
    void end(qsizetype at);
    QString textAt(qsizetype begin, qsizetype stop) const;

    const QByteArray &m_text;
    const ContentNames &m_names;
    qsizetype m_at = 0;
    std::vector<Frame> m_frames;
    std::vector<Range> m_found;
};

QString ContentScan::textAt(qsizetype begin, qsizetype stop) const
{
    const QByteArray quoted = m_text.mid(begin, stop - begin);
    if (!quoted.contains('\\'))
        return QString::fromUtf8(quoted.mid(1, quoted.size() - 2));
    return QJsonDocument::fromJson('[' + quoted + ']').array().first().toString();
}

void ContentScan::open(bool isObject)
{
    Frame frame;
    frame.isObject = frame.isKeyNext = isObject;
    m_frames.push_back(frame);
}

/// A member of the innermost object has ended before `at`.
void ContentScan::end(qsizetype at)
{
    if (m_frames.empty() || !m_frames.back().isObject || m_frames.back().valueBegin < 0)
        return;
    Frame &frame = m_frames.back();
    const Range range{frame.valueBegin, at};
    if (frame.key == u"value"_s)
        frame.value = range;
    else if (frame.key == u"body"_s)
        frame.body = range;
    frame.valueBegin = -1;
}

void ContentScan::close()
{
    end(m_at);
    const Frame frame = m_frames.back();
    m_frames.pop_back();
    if (frame.isContent && frame.value)
        m_found.push_back(*frame.value);
    if (frame.isContentEvent && frame.body)
        m_found.push_back(*frame.body);
    const bool isEventName = frame.attribute == u"event.name"_s && frame.value && m_frames.size() >= 2;
    if (isEventName && !m_frames.back().isObject) { // of the record in whose list of attributes it stands
        const QByteArray said = m_text.mid(frame.value->begin, frame.value->end - frame.value->begin);
        const QString name = QJsonDocument::fromJson(said)[u"stringValue"].toString();
        m_frames[m_frames.size() - 2].isContentEvent |= m_names.isContentEvent(name);
    }
}

/// A text from its first quotation mark on: a name, or the value of "key" and "eventName".
void ContentScan::text(qsizetype begin)
{
    for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
        if (m_text[m_at] == '\\')
            ++m_at;
    }
    m_at = std::min(m_at + 1, m_text.size());
    if (m_frames.empty() || !m_frames.back().isObject)
        return;
    Frame &frame = m_frames.back();
    if (frame.isKeyNext) {
        frame.key = textAt(begin, m_at);
    } else if (frame.key == u"key"_s) {
        frame.attribute = textAt(begin, m_at);
        frame.isContent |= m_names.isContent(frame.attribute);
    } else if (frame.key == u"eventName"_s || frame.key == u"event_name"_s) {
        frame.isContentEvent |= m_names.isContentEvent(textAt(begin, m_at));
    }
}

std::vector<Range> ContentScan::run()
{
    while (m_at < m_text.size() && m_frames.size() < deepest) {
        const char c = m_text[m_at];
        const bool isBlank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        Frame *frame = m_frames.empty() ? nullptr : &m_frames.back();
        if (frame && frame->isObject && !frame->isKeyNext && frame->valueBegin < 0 && !isBlank && c != ':' && c != ','
            && c != '}')
            frame->valueBegin = m_at;
        if (c == '"') {
            text(m_at);
            continue;
        }
        if (c == '{' || c == '[') {
            open(c == '{');
        } else if ((c == '}' || c == ']') && frame) {
            close();
        } else if (c == ',' && frame) {
            end(m_at);
            frame->isKeyNext = frame->isObject;
        } else if (c == ':' && frame) {
            frame->isKeyNext = false;
        }
        ++m_at;
    }
    m_at = m_text.size();
    while (!m_frames.empty()) // broken off, or deeper than anybody reads
        close();
    return m_found;
}

} // namespace

QByteArray WithheldContent::mark(QByteArrayView value)
{
    return "withheld: " + QByteArray::number(value.size()) + " bytes, sha256 "
        + sha256Hex(value.toByteArray()).toLatin1();
}

WithheldContent WithheldContent::ofJson(const QByteArray &body, const ContentNames &names)
{
    std::vector<Range> ranges = ContentScan(body, names).run();
    if (ranges.empty())
        return {body, 0};
    std::sort(ranges.begin(), ranges.end(), [](const Range &a, const Range &b) { return a.begin < b.begin; });
    WithheldContent withheld;
    qsizetype done = 0;
    for (const Range &range : ranges) {
        if (range.begin < done)
            continue; // inside of one that was withheld
        QByteArrayView value = QByteArrayView(body).sliced(range.begin, range.end - range.begin);
        withheld.body += QByteArrayView(body).sliced(done, range.begin - done);
        withheld.body += "{\"stringValue\":\"" + mark(value.trimmed()) + "\"}";
        done = range.begin + value.size();
        ++withheld.values;
    }
    withheld.body += QByteArrayView(body).sliced(done);
    return withheld;
}

} // namespace plumbline
