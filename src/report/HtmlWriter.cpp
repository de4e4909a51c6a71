// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/HtmlWriter.h"

#include "base/SafeText.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void HtmlWriter::startTag(const char *element, const Attributes &attributes)
{
    m_html += u'<' + QLatin1StringView(element);
    for (const auto &[name, value] : attributes)
        m_html += u' ' + QLatin1StringView(name) + u"=\""_s + visibleText(value).toHtmlEscaped() + u'"';
}

void HtmlWriter::open(const char *element, const Attributes &attributes)
{
    startTag(element, attributes);
    m_html += u'>';
    m_open.append(QLatin1StringView(element));
}

void HtmlWriter::close()
{
    m_html += u"</"_s + m_open.takeLast() + u'>';
    if (m_open.size() < 4)
        m_html += u'\n';
}

void HtmlWriter::single(const char *element, const Attributes &attributes)
{
    startTag(element, attributes);
    m_html += u"/>"_s;
}

void HtmlWriter::text(const QString &text)
{
    m_html += visibleText(text).toHtmlEscaped();
}

void HtmlWriter::element(const char *element, const QString &content, const Attributes &attributes)
{
    open(element, attributes);
    text(content);
    close();
}

void HtmlWriter::style(const char *css)
{
    m_html += u"<style>"_s + QLatin1StringView(css) + u"</style>\n"_s;
}

QByteArray HtmlWriter::document() const
{
    Q_ASSERT(m_open.isEmpty());
    return "<!DOCTYPE html>\n" + m_html.toUtf8();
}

} // namespace plumbline
