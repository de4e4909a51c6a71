// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/ReceivedDocument.h"

#include "base/PlaceLocator.h"
#include "base/Utf8Text.h"
#include "sources/JsonPath.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

const QStringList &documentFormNames()
{
    static const QStringList names{u"json"_s, u"json_lines"_s, u"csv"_s, u"xml"_s};
    return names;
}

Result<ReceivedDocument> ReceivedDocument::parse(DocumentForm form, const QByteArray &bytes)
{
    if (bytes.size() > maximalSize)
        return fail(Error::Kind::Format, u"read document"_s,
                    u"%1 bytes, more than the %2 that are read"_s.arg(bytes.size()).arg(maximalSize));
    Result<JsonView> view;
    switch (form) {
    case DocumentForm::Json: view->json = utf8Text(bytes); break;
    case DocumentForm::JsonLines: view = linesView(utf8Text(bytes)); break;
    case DocumentForm::Csv: view = csvView(utf8Text(bytes)); break;
    case DocumentForm::Xml: view = xmlView(bytes); break;
    }
    if (!view)
        return fail(view.error());
    auto document = JsonDocument::parse(view->json, JsonView::maximalSize);
    if (!document)
        return fail(document.error());
    ReceivedDocument received(form, std::move(*document));
    received.m_isWrapped
        = form == DocumentForm::JsonLines && view->lines.isEmpty() && !utf8Text(bytes).trimmed().startsWith('[');
    received.m_lines = view->lines;
    received.m_broken = view->broken;
    return received;
}

QString ReceivedDocument::pointerInBytes(const QString &pointer) const
{
    if (m_form == DocumentForm::Xml)
        return elementPath(pointer);
    if (!m_isWrapped && m_lines.isEmpty())
        return pointer;
    const QString first = pointer.section(u'/', 1, 1);
    QString rest = pointer.mid(1 + first.size());
    if (m_isWrapped)
        return rest;
    return pointer.isEmpty() ? QString() : pointerToLine(m_lines.value(first.toInt())) + rest;
}

/// An index in the list of the children of one name becomes "[1]" and so on, a text an attribute or "text()".
QString ReceivedDocument::elementPath(const QString &pointer) const
{
    const QStringList steps = pointer.isEmpty() ? QStringList() : pointer.mid(1).split(u'/');
    JsonPlace place{root(), {}};
    QString path;
    for (const QString &step : steps) {
        const bool isInList = place.value.is_array();
        const auto next = JsonPath::parse(step.startsWith(u'@') ? u'/' + step : step).follow(place, {});
        if (!next)
            return path;
        place = *next;
        if (isInList)
            path += u'[' + QString::number(step.toInt() + 1) + u']';
        else if (!place.value.is_string())
            path += u'/' + step;
        else
            path += step == u"#"_s ? u"/text()"_s : u"/@"_s + (step.startsWith(u'#') ? step.mid(1) : step);
    }
    return path;
}

} // namespace plumbline
