// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SelfTest.h"

#include <QAccessible>
#include <QMetaProperty>
#include <QQuickItem>
#include <QQuickWindow>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Value of QQuickText::PlainText (= Qt::PlainText); the class itself is not public.
constexpr int plainText = Qt::PlainText;

QString nameOf(const QQuickItem *item)
{
    const QString type = QString::fromLatin1(item->metaObject()->className()).section(u"_QML"_s, 0, 0);
    return item->objectName().isEmpty() ? type : type + u'(' + item->objectName() + u')';
}

} // namespace

QStringList SelfTest::run(const QStringList &pages)
{
    m_faults.clear();
    const auto lookAt = [this](const QString &view) -> Result<void> {
        look(m_window.contentItem(), view);
        if (PageRenderer::isBlank(m_window.grabWindow()))
            m_faults.append(u"%1: the picture is empty"_s.arg(view));
        return {};
    };
    for (const QString &page : pages) {
        if (const auto visited = m_renderer.visit(page, lookAt); !visited)
            m_faults.append(toString(visited.error()));
    }
    m_faults.removeDuplicates();
    return m_faults;
}

void SelfTest::look(QQuickItem *item, const QString &page)
{
    lookAtText(item, page);
    lookAtFocus(item, page);
    const QList<QQuickItem *> children = item->childItems();
    for (QQuickItem *child : children)
        look(child, page);
}

void SelfTest::lookAtText(const QQuickItem *item, const QString &page)
{
    // Of a source's text nothing may be read as markup (links, images).
    const int property = item->metaObject()->indexOfProperty("textFormat");
    if (property < 0 || item->property("text").toString().isEmpty())
        return;
    if (item->property("textFormat").toInt() != plainText)
        m_faults.append(
            u"%1: %2 \"%3\" is not plain text"_s.arg(page, nameOf(item), item->property("text").toString()));
}

void SelfTest::lookAtFocus(QQuickItem *item, const QString &page)
{
    if (!item->activeFocusOnTab() || !item->isVisible() || !item->isEnabled())
        return;
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(item);
    if (!spoken || spoken->text(QAccessible::Name).isEmpty())
        m_faults.append(u"%1: %2 can be focused but has no accessible name"_s.arg(page, nameOf(item)));
}

QString selfTestText(const QStringList &faults)
{
    if (faults.isEmpty())
        return u"self-test ok\n"_s;
    return faults.join(u'\n') + u"\nself-test: %1 %2\n"_s.arg(faults.size()).arg(faults.size() == 1 ? u"fault" : u"faults");
}

} // namespace plumbline
