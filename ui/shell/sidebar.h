// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/widgets/nav_list.h"

#include <QWidget>

#include <optional>

class QMenu;
class QBoxLayout;
class QPushButton;
class QToolButton;

namespace caravan::ui {

class PlainLabel;
class StatusChip;

/// The left edge of the window: which workspace is shown, its places, settings, who is signed in,
/// and the sync chip.
class Sidebar : public QWidget {
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);

    /// The workspaces that there are, and the key of the one that is shown. A single one is not
    /// worth a switch.
    void setWorkspaces(const QList<NavPlace>& workspaces, const QString& current);
    void setPlaces(const QList<NavPlace>& places);
    /// Who is signed in; empty: nobody. The menu of what is theirs to do outlives this.
    void setPerson(const QString& name);
    void setPersonMenu(QMenu* menu);
    void setCount(const QString& entity, std::optional<qint64> count);
    /// How many records others changed and nobody looked at.
    void setNewsCount(qint64 count);
    /// An entity's name, "settings", "news", "sync", or something else for none.
    void setCurrent(const QString& place);
    void setNarrow(bool narrow);
    bool isNarrow() const { return m_isNarrow; }

    /// A way online below the chip, while working offline by choice.
    void setOffersOnline(bool offers);

    StatusChip& chip() { return *m_chip; }
    NavList& places() { return *m_places; }

Q_SIGNALS:
    void placePicked(const QString& entity);
    void workspacePicked(const QString& workspace);
    void settingsPicked();
    void newsPicked();
    void syncPicked();
    void safetyPicked();
    void helpPicked();
    void onlinePicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    void showNames();

    PlainLabel* m_brand;
    QPushButton* m_workspace;
    NavList* m_places;
    NavList* m_footer;
    QPushButton* m_person;
    StatusChip* m_chip;
    QToolButton* m_safety;
    QToolButton* m_help;
    QBoxLayout* m_foot; ///< person, proof and help; one below the other where it is narrow
    QPushButton* m_online;
    QString m_workspaceName;
    QString m_personName;
    qint64 m_newsCount = 0;
    bool m_isNarrow = false;
};

} // namespace caravan::ui
