// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/ContentNames.h"

#include "base/Utf8Text.h"
#include "formats/WithheldContent.h"

#include <optional>
#include <protozero/pbf_reader.hpp>
#include <protozero/pbf_writer.hpp>

namespace plumbline {

namespace {

using protozero::data_view;
using protozero::pbf_reader;

/// Messages of opentelemetry-proto on the way to attributes.
enum class Message { Root, ResourceItems, Resource, ScopeItems, Scope, Span, Event, Link, Log, Attribute };

/// The message that stands in a field of another one, by the numbers of opentelemetry-proto; nothing where no attribute
/// can be.
std::optional<Message> inner(Message outer, uint32_t field, OtlpSignal signal)
{
    using enum Message;
    switch (outer) {
    case Root: return field == 1 ? std::optional(ResourceItems) : std::nullopt;
    case ResourceItems:
        return field == 1 ? std::optional(Resource) : field == 2 ? std::optional(ScopeItems) : std::nullopt;
    case Resource: return field == 1 ? std::optional(Attribute) : std::nullopt;
    case ScopeItems:
        if (field == 1)
            return Scope;
        return field != 2 || signal == OtlpSignal::Metrics ? std::nullopt
                                                           : std::optional(signal == OtlpSignal::Traces ? Span : Log);
    case Scope: return field == 3 ? std::optional(Attribute) : std::nullopt;
    case Span:
        return field == 9 ? std::optional(Attribute)
            : field == 11 ? std::optional(Event)
            : field == 13 ? std::optional(Link)
                          : std::nullopt;
    case Event: return field == 3 ? std::optional(Attribute) : std::nullopt;
    case Link: return field == 4 ? std::optional(Attribute) : std::nullopt;
    case Log: return field == 6 ? std::optional(Attribute) : std::nullopt;
    case Attribute: break;
    }
    return std::nullopt;
}

QString textOf(data_view view)
{
    return wholeText({view.data(), view.size()});
}

QString textField(data_view message, uint32_t field)
{
    QString text;
    for (pbf_reader reader(message); reader.next();) {
        if (reader.tag() == field && reader.wire_type() == protozero::pbf_wire_type::length_delimited)
            text = textOf(reader.get_view());
        else
            reader.skip();
    }
    return text;
}

/// Writes messages anew, field by field; those without content keep their bytes.
class Rewriting
{
public:
    Rewriting(OtlpSignal signal, const ContentNames &names) : m_signal(signal), m_names(names) { }

    std::string message(data_view bytes, Message kind);
    qint64 values = 0;

private:
    bool isContentEvent(data_view record) const;
    std::string marked(data_view value);

    OtlpSignal m_signal;
    const ContentNames &m_names;
};

/// By the name of the event (12), or the attribute that said it before there was such a field.
bool Rewriting::isContentEvent(data_view record) const
{
    if (m_names.isContentEvent(textField(record, 12)))
        return true;
    for (pbf_reader reader(record); reader.next();) {
        if (reader.tag() != 6 || reader.wire_type() != protozero::pbf_wire_type::length_delimited) {
            reader.skip();
            continue;
        }
        const data_view attribute = reader.get_view();
        if (textField(attribute, 1) != QStringLiteral("event.name"))
            continue;
        for (pbf_reader pair(attribute); pair.next();) {
            if (pair.tag() != 2 || pair.wire_type() != protozero::pbf_wire_type::length_delimited)
                pair.skip();
            else if (m_names.isContentEvent(textField(pair.get_view(), 1)))
                return true;
        }
    }
    return false;
}

std::string Rewriting::marked(data_view value)
{
    ++values;
    std::string text;
    protozero::pbf_writer(text).add_string(
        1, WithheldContent::mark(QByteArrayView(value.data(), qsizetype(value.size()))).toStdString());
    return text;
}

std::string Rewriting::message(data_view bytes, Message kind)
{
    const bool hidesValue = kind == Message::Attribute && m_names.isContent(textField(bytes, 1));
    const bool hidesBody = kind == Message::Log && isContentEvent(bytes);
    std::string written;
    protozero::pbf_writer writer(written);
    pbf_reader reader(bytes);
    const char *from = bytes.data();
    while (reader.next()) {
        const uint32_t field = reader.tag();
        const bool isNested = reader.wire_type() == protozero::pbf_wire_type::length_delimited;
        const auto within = isNested ? inner(kind, field, m_signal) : std::nullopt;
        const bool isHidden = isNested && ((hidesValue && field == 2) || (hidesBody && field == 5));
        if (isHidden)
            writer.add_message(field, marked(reader.get_view()));
        else if (within)
            writer.add_message(field, message(reader.get_view(), *within));
        else
            reader.skip();
        const char *to = reader.data().data();
        if (!isHidden && !within)
            written.append(from, size_t(to - from));
        from = to;
    }
    return written;
}

} // namespace

WithheldContent WithheldContent::ofProtobuf(const QByteArray &body, OtlpSignal signal, const ContentNames &names)
{
    try {
        Rewriting rewriting(signal, names);
        const std::string written = rewriting.message({body.constData(), size_t(body.size())}, Message::Root);
        if (rewriting.values > 0)
            return {QByteArray::fromStdString(written), rewriting.values};
    } catch (const protozero::exception &) { // told of where it is read
    }
    return {body, 0};
}

} // namespace plumbline
