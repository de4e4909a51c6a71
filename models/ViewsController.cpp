// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ViewsController.h"

#include "base/SafeText.h"
#include "models/EvidenceController.h"
#include "models/Preferences.h"
#include "models/ScopeController.h"

#include <QScopedValueRollback>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString ownKey = u"own/"_s;
const QString evidencePage = u"evidence"_s;

/// A name as it is kept: what a person typed, without blanks at its ends.
QString keptName(const QString &name)
{
    return name.simplified();
}

} // namespace

ViewsController::ViewsController(ScopeController &scope, EvidenceController &evidence, Preferences &preferences,
                                 QObject *parent)
    : QObject(parent), m_scope(scope), m_evidence(evidence), m_preferences(preferences)
{
    connect(&m_scope, &ScopeController::changed, this, &ViewsController::announcePlace);
    connect(&m_evidence, &EvidenceController::changed, this, &ViewsController::nowChanged);
    connect(&m_preferences, &Preferences::viewsChanged, this, &ViewsController::fill);
    fill();
}

void ViewsController::announcePlace()
{
    if (m_isMoving)
        return;
    emit placeChanged();
    emit nowChanged();
}

void ViewsController::setPage(const QString &page)
{
    if (page == m_page)
        return;
    m_page = page;
    announcePlace();
}

ViewAddress ViewsController::here() const
{
    ViewAddress address;
    address.page = m_page;
    m_scope.tell(address);
    return address;
}

QString ViewsController::place() const
{
    return here().toString();
}

void ViewsController::setPages(const QStringList &keys, const QStringList &titles)
{
    m_titles.clear();
    for (qsizetype i = 0; i < std::min(keys.size(), titles.size()); ++i)
        m_titles.insert(keys[i], titles[i]);
    fill();
}

QString ViewsController::words(const ViewAddress &address) const
{
    QStringList words{m_titles.value(address.page, address.page)};
    if (!address.query.isEmpty())
        words.append(visibleText(address.query));
    if (address.week == ViewAddress::lastFullWeek)
        words.append(tr("the last full week"));
    else if (const auto week = IsoWeek::parse(address.week))
        words.append(m_scope.text().weekShort(*week));
    for (const QStringList &names : {address.services, address.teams, address.environments}) {
        if (!names.isEmpty())
            words.append(visibleText(names.mid(0, 3).join(u", "_s)) + (names.size() > 3 ? u", …"_s : QString()));
    }
    if (address.knownAt)
        words.append(tr("as known on %1").arg(m_scope.text().instantUtc(*address.knownAt)));
    return words.join(u" · "_s);
}

QString ViewsController::nowText() const
{
    ViewAddress address = here();
    if (m_page == evidencePage)
        address.query = m_evidence.asked();
    return words(address);
}

QString ViewsController::refusal() const
{
    if (m_page != evidencePage)
        return {};
    return m_evidence.hasRequest() ? tr("These are the rows behind one number. Keep the page of the number instead.")
        : m_evidence.queryError().isEmpty() ? QString()
                                            : tr("The question in the field is not understood yet.");
}

void ViewsController::fill()
{
    QList<NamedView> views;
    const auto add = [&](const QString &key, const QString &name, const QString &text) {
        const auto address = ViewAddress::read(text);
        views.append({.key = key,
                      .name = visibleText(name),
                      .detail = address ? words(*address) : tr("It cannot be read any more."),
                      .own = key.startsWith(ownKey),
                      .address = text});
    };
    for (auto it = m_preferences.views().cbegin(); it != m_preferences.views().cend(); ++it)
        add(ownKey + it.key(), it.key(), it.value());
    const auto shipped = [&](const QString &id, const QString &name, const QString &address) {
        add(u"shipped/"_s + id, name, address);
    };
    shipped(u"week"_s, tr("Director: the last full week"), u"plumbline://weekly?week=last"_s);
    shipped(u"expiry"_s, tr("Officer: exceptions, the next to expire first"),
            u"plumbline://evidence?query=type:exception&sort=expires_at"_s);
    shipped(u"bypassed"_s, tr("Officer: decisions that were bypassed"),
            u"plumbline://evidence?query=type:gate_decision%20outcome:bypassed"_s);
    m_list.setRows(views);
}

bool ViewsController::isTaken(const QString &name) const
{
    return m_preferences.views().contains(keptName(name));
}

bool ViewsController::keep(const QString &name, const QString &week, int tab, const QVariantMap &table)
{
    const QString kept = keptName(name);
    if (kept.isEmpty() || kept.size() > longestName || !refusal().isEmpty())
        return false;
    ViewAddress address = here();
    address.tab = tab;
    if (week != u"this")
        address.week = week == ViewAddress::lastFullWeek ? ViewAddress::lastFullWeek.toString() : QString();
    address.table = table.value(u"key"_s).toString();
    address.columns = table.value(u"columns"_s).toString();
    address.sort = table.value(u"sort"_s).toString();
    if (m_page == evidencePage) {
        address.query = m_evidence.asked();
        address.sort = m_evidence.sorting();
    }
    const QString text = address.toString();
    if (const auto read = ViewAddress::read(text); !read) {
        emit refused(tr("This view cannot be kept: %1").arg(visibleText(toString(read.error()))));
        return false;
    }
    m_preferences.keepView(kept, text);
    if (const QString problem = m_preferences.problem(); !problem.isEmpty())
        emit refused(problem);
    return true;
}

bool ViewsController::show(const ViewAddress &address)
{
    const QString before = place();
    {
        const QScopedValueRollback moving(m_isMoving, true);
        if (const QString problem = m_scope.look(address); !problem.isEmpty()) {
            emit refused(problem);
            return false;
        }
        emit pageAsked(address.page);
        m_page = address.page;
    }
    if (place() != before)
        announcePlace();
    return true;
}

void ViewsController::goTo(const QString &place)
{
    if (const auto address = ViewAddress::read(place))
        show(*address);
    else
        emit refused(visibleText(toString(address.error())));
}

void ViewsController::open(const QString &key)
{
    const auto view = std::ranges::find(m_list.rows(), key, &NamedView::key);
    if (view == m_list.rows().cend())
        return;
    const auto address = ViewAddress::read(view->address);
    if (!address)
        return emit refused(tr("The view %1 cannot be shown: %2").arg(view->name, visibleText(toString(address.error()))));
    if (!show(*address))
        return;
    emit tabAsked(address->page, address->tab);
    if (!address->table.isEmpty())
        m_preferences.arrangeColumns(address->table, address->columns);
    if (address->page == evidencePage)
        m_evidence.ask(address->query, address->sort);
    else if (!address->table.isEmpty())
        emit sortAsked(address->table, address->sort);
}

void ViewsController::remove(const QString &key)
{
    const QString name = key.mid(ownKey.size());
    if (!key.startsWith(ownKey) || !m_preferences.views().contains(name))
        return;
    m_removed = name;
    m_removedAddress = m_preferences.views().value(name);
    m_preferences.keepView(name, {});
    emit undoChanged();
}

QString ViewsController::undoText() const
{
    return m_removed.isEmpty() ? QString() : tr("%1 was removed.").arg(visibleText(m_removed));
}

void ViewsController::undo()
{
    if (m_removed.isEmpty())
        return;
    m_preferences.keepView(m_removed, m_removedAddress);
    m_removed.clear();
    emit undoChanged();
}

} // namespace plumbline
