// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/JsonDocument.h"
#include "sources/JsonView.h"

#include <QXmlStreamReader>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// An element in the making: its members as JSON, and its children by name in the order of the first of each.
struct OpenElement {
    QByteArray name;
    QXmlStreamAttributes attributes;
    std::vector<std::pair<QByteArray, QByteArray>> children;
    QByteArray text;

    void add(const QByteArray &child, const QByteArray &json)
    {
        for (auto &[known, list] : children) {
            if (known == child) {
                list += ',' + json;
                return;
            }
        }
        children.push_back({child, json});
    }

    bool hasChild(const QByteArray &child) const
    {
        return std::any_of(children.begin(), children.end(), [&](const auto &one) { return one.first == child; });
    }

    QByteArray json() const
    {
        QByteArray out = "{";
        const auto key = [&](const QByteArray &member) {
            if (out.size() > 1)
                out += ',';
            appendJsonString(out, member);
            out += ':';
        };
        for (const QXmlStreamAttribute &attribute : attributes) {
            const QByteArray member = attribute.qualifiedName().toUtf8();
            key(hasChild(member) ? '#' + member : member);
            appendJsonString(out, attribute.value().toUtf8());
        }
        for (const auto &[child, list] : children) {
            key(child);
            out += '[' + list + ']';
        }
        if (const QByteArray trimmed = text.trimmed(); !trimmed.isEmpty()) {
            key("#");
            appendJsonString(out, trimmed);
        }
        return out + '}';
    }
};

} // namespace

Result<JsonView> xmlView(const QByteArray &bytes)
{
    constexpr size_t deepest = JsonDocument::maximalDepth / 2 - 1; // an element is an object in a list
    QXmlStreamReader reader(bytes);
    const auto wrong = [&](const QString &reason) {
        return fail(Error::Kind::Format, u"read XML"_s, u"line %1: %2"_s.arg(reader.lineNumber()).arg(reason));
    };
    JsonView view;
    std::vector<OpenElement> open;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            // Reports have no use for entities; what declares them wants to read files or to grow without end.
            if (!reader.entityDeclarations().isEmpty() || reader.text().contains("<!ENTITY"_L1))
                return wrong(u"it declares entities, which are not read"_s);
            break;
        case QXmlStreamReader::StartElement:
            if (open.size() >= deepest)
                return wrong(u"nested deeper than %1 elements"_s.arg(deepest));
            open.push_back({reader.qualifiedName().toUtf8(), reader.attributes(), {}, {}});
            break;
        case QXmlStreamReader::Characters:
            if (!open.empty())
                open.back().text += reader.text().toUtf8();
            break;
        case QXmlStreamReader::EndElement: {
            const OpenElement done = std::move(open.back());
            open.pop_back();
            if (!open.empty()) {
                open.back().add(done.name, done.json());
                break;
            }
            view.json = "{";
            appendJsonString(view.json, done.name);
            view.json += ':' + done.json() + '}';
            break;
        }
        default: break;
        }
    }
    if (reader.hasError())
        return wrong(reader.errorString());
    return view;
}

} // namespace plumbline
