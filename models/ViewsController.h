// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ViewAddress.h"
#include "models/ViewModels.h"

namespace plumbline {

class EvidenceController;
class Preferences;
class ScopeController;

/// The place that the window is at, and places that have a name: page, scope, question, sort order and columns.
class ViewsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(QString page READ page WRITE setPage NOTIFY placeChanged)
    Q_PROPERTY(QString place READ place NOTIFY placeChanged) ///< Address of the page and its scope, for the ways back and forward.
    Q_PROPERTY(plumbline::ViewListModel *list READ list CONSTANT)
    Q_PROPERTY(QString nowText READ nowText NOTIFY nowChanged) ///< What would be kept.
    Q_PROPERTY(QString refusal READ refusal NOTIFY nowChanged) ///< Why it cannot be kept; empty: it can.
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoChanged) ///< What undo() brings back; empty: nothing.

public:
    ViewsController(ScopeController &scope, EvidenceController &evidence, Preferences &preferences,
                    QObject *parent = nullptr);

    static constexpr qsizetype longestName = 80; ///< Letters.

    const QString &page() const { return m_page; }
    void setPage(const QString &page);
    QString place() const;
    ViewListModel *list() { return &m_list; }
    const ViewListModel *list() const { return &m_list; }
    QString nowText() const;
    QString refusal() const;
    QString undoText() const;

    /// The pages of the window, by key and title.
    Q_INVOKABLE void setPages(const QStringList &keys, const QStringList &titles);
    /// Back to a place; what the page itself shows stays as it was left.
    Q_INVOKABLE void goTo(const QString &place);
    /// True when a view of that name would be replaced.
    Q_INVOKABLE bool isTaken(const QString &name) const;
    /// Keeps what is shown under a name. The week: "now" the chosen one, whichever it is then; "last" the last full one;
    /// "this" always this one. `table`: `key`, `columns` and `sort` (as in ViewAddress) of the table in front, if there is one.
    Q_INVOKABLE bool keep(const QString &name, const QString &week, int tab, const QVariantMap &table);
    Q_INVOKABLE void open(const QString &key);
    Q_INVOKABLE void remove(const QString &key);
    Q_INVOKABLE void undo();

signals:
    void placeChanged();
    void nowChanged();
    void undoChanged();
    void pageAsked(const QString &page);
    void tabAsked(const QString &page, int tab); ///< Of a view that was opened.
    void sortAsked(const QString &table, const QString &sort); ///< Of a view that was opened, but of the page Evidence.
    void refused(const QString &why); ///< A view or place could not be shown, or kept.

private:
    ViewAddress here() const;
    bool show(const ViewAddress &address);
    QString words(const ViewAddress &address) const;
    void fill();
    void announcePlace();

    ScopeController &m_scope;
    EvidenceController &m_evidence;
    Preferences &m_preferences;
    ViewListModel m_list;
    QString m_page = QStringLiteral("weekly");
    QHash<QString, QString> m_titles;
    QString m_removed, m_removedAddress;
    bool m_isMoving = false; ///< Between the first and the last step to another place.
};

} // namespace plumbline
