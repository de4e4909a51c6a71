// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SourceBlock.h"

#include <toml++/toml.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString textOf(std::string_view value)
{
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

QList<qsizetype> lineStartsOf(const QString &text)
{
    QList<qsizetype> starts{0, 0}; // line 0 does not exist
    for (qsizetype i = text.indexOf(u'\n'); i >= 0; i = text.indexOf(u'\n', i + 1))
        starts.append(i + 1);
    return starts;
}

/// Columns of toml++ count code points, offsets of a QString count halves of surrogate pairs.
qsizetype offsetOf(const QString &text, const QList<qsizetype> &starts, toml::source_position place)
{
    qsizetype at = starts.value(qsizetype(place.line), text.size());
    for (auto column = place.column; column > 1 && at < text.size(); --column)
        at += text.at(at).isHighSurrogate() ? 2 : 1;
    return at;
}

} // namespace

QString SourceBlock::quoted(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            escaped += u'\\';
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            escaped += u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
        else
            escaped += c;
    }
    return u'"' + escaped + u'"';
}

QString SourceBlock::valueText(const SourceDraft::Parameter &parameter)
{
    using Type = ParameterDefinition::Type;
    if (parameter.type == Type::List) {
        QStringList items;
        for (const QString &value : parameter.values)
            items.append(quoted(value));
        return u'[' + items.join(u", "_s) + u']';
    }
    if (parameter.values.isEmpty())
        return {};
    const QString &value = parameter.values.constFirst();
    return parameter.type == Type::Text ? quoted(value) : value;
}

Result<SourceBlock> SourceBlock::find(const QString &toml, const QString &id, const QString &file)
{
    SourceBlock block;
    block.m_toml = toml;
    block.m_lineStarts = lineStartsOf(toml);
    const QByteArray bytes = toml.toUtf8();
    const auto span = [&](const toml::key &key, const toml::node &value) {
        const auto &place = value.source();
        return Span{offsetOf(toml, block.m_lineStarts, place.begin), offsetOf(toml, block.m_lineStarts, place.end),
                    int(key.source().begin.line), int(place.end.line)};
    };
    try {
        const toml::table root = toml::parse(std::string_view(bytes.constData(), size_t(bytes.size())));
        block.m_end = int(block.m_lineStarts.size());
        const toml::table *found = nullptr;
        QList<int> headers;
        for (const auto &[name, node] : root) {
            const toml::array *tables = node.as_array();
            if (node.is_table())
                headers.append(int(node.source().begin.line));
            for (size_t i = 0; tables && i < tables->size(); ++i) {
                const toml::table *table = tables->get(i)->as_table();
                if (!table)
                    continue;
                headers.append(int(table->source().begin.line));
                if (textOf(name.str()) == u"source"_s && textOf((*table)["id"].value_or(std::string_view())) == id)
                    found = table;
            }
        }
        if (!found)
            return fail(Error::Kind::Usage, u"change configuration"_s,
                        u"there is no source \"%1\" in the file any more"_s.arg(id), file);
        block.m_header = int(found->source().begin.line);
        block.m_lastOwnLine = block.m_header;
        for (const int line : std::as_const(headers))
            if (line > block.m_header)
                block.m_end = std::min(block.m_end, line);
        for (const auto &[key, node] : *found) {
            const QString name = textOf(key.str());
            const toml::table *parameters = name == u"params"_s ? node.as_table() : nullptr;
            if (!parameters) {
                block.m_keys.insert(name, span(key, node));
                block.m_lastOwnLine = std::max(block.m_lastOwnLine, int(node.source().end.line));
                continue;
            }
            if (parameters->is_inline())
                return fail(
                    Error::Kind::Usage, u"change configuration"_s,
                    u"the parameters of \"%1\" are written in one line; write them under [source.params]"_s.arg(id),
                    u"%1:%2"_s.arg(file).arg(node.source().begin.line));
            block.m_parameterHeader = int(node.source().begin.line);
            block.m_lastParameterLine = block.m_parameterHeader;
            for (const auto &[parameter, value] : *parameters) {
                block.m_parameters.insert(textOf(parameter.str()), span(parameter, value));
                block.m_lastParameterLine = std::max(block.m_lastParameterLine, int(value.source().end.line));
                const QString line = toml.mid(block.lineStart(int(parameter.source().begin.line))).trimmed();
                if (line.startsWith(u"params."_s)) {
                    block.m_parameterPrefix = u"params."_s;
                    block.m_lastOwnLine = std::max(block.m_lastOwnLine, int(value.source().end.line));
                }
            }
        }
    } catch (const toml::parse_error &error) {
        return fail(Error::Kind::Configuration, u"change configuration"_s, textOf(error.description()),
                    u"%1:%2:%3"_s.arg(file).arg(error.source().begin.line).arg(error.source().begin.column));
    }
    return block;
}

qsizetype SourceBlock::lineStart(int line) const
{
    return m_lineStarts.value(line, m_toml.size());
}

void SourceBlock::change(const std::optional<Span> &span, const QString &line, const QString &value, int after)
{
    if (span && !value.isEmpty()) {
        if (m_toml.mid(span->from, span->to - span->from) != value)
            m_edits.append({span->from, span->to, value});
    } else if (span) {
        m_edits.append({lineStart(span->firstLine), lineStart(span->lastLine + 1), {}});
    } else if (!value.isEmpty()) {
        const qsizetype at = lineStart(after + 1);
        const bool endsOpen = at > 0 && m_toml.at(at - 1) != u'\n';
        m_edits.append({at, at, (endsOpen ? u"\n"_s : QString()) + line + value + u'\n'});
    }
}

void SourceBlock::set(const QString &key, const QString &value)
{
    const auto known = m_keys.constFind(key);
    change(known == m_keys.cend() ? std::nullopt : std::optional(*known), key + u" = "_s, value, m_lastOwnLine);
}

void SourceBlock::setParameter(const QString &name, const QString &value)
{
    const auto known = m_parameters.constFind(name);
    if (known == m_parameters.cend() && m_parameterHeader == 0) {
        if (!value.isEmpty())
            m_newParameters += name + u" = "_s + value + u'\n';
        return;
    }
    change(known == m_parameters.cend() ? std::nullopt : std::optional(*known), m_parameterPrefix + name + u" = "_s,
           value, m_lastParameterLine);
}

QString SourceBlock::text() const
{
    QList<Edit> edits = m_edits;
    if (!m_newParameters.isEmpty()) {
        const qsizetype at = lineStart(m_lastOwnLine + 1);
        const bool endsOpen = at > 0 && m_toml.at(at - 1) != u'\n';
        edits.append({at, at, (endsOpen ? u"\n"_s : QString()) + u"[source.params]\n"_s + m_newParameters});
    }
    // From the end, so that the offsets before stay true; inserts at one place keep their order.
    std::stable_sort(edits.begin(), edits.end(), [](const Edit &a, const Edit &b) { return a.from < b.from; });
    QString text = m_toml;
    const bool dosLines = text.contains(u"\r\n"_s);
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
        text.replace(edit->from, edit->to - edit->from,
                     dosLines ? QString(edit->text).replace(u"\n"_s, u"\r\n"_s) : edit->text);
    return text;
}

QString SourceBlock::textWithout() const
{
    const auto isComment = [&](int line) {
        return line > 0
            && m_toml.mid(lineStart(line), lineStart(line + 1) - lineStart(line)).trimmed().startsWith(u'#');
    };
    int first = m_header;
    while (isComment(first - 1))
        --first;
    int end = m_end;
    // A comment directly above the next header belongs to that one.
    while (end < m_lineStarts.size() && end - 1 > m_lastOwnLine && end - 1 > m_lastParameterLine && isComment(end - 1))
        --end;
    QString text = m_toml;
    text.remove(lineStart(first), lineStart(end) - lineStart(first));
    while (text.endsWith(u"\n\n"_s))
        text.chop(1);
    return text;
}

} // namespace plumbline
