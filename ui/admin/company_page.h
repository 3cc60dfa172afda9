// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/page/page.h"

#include <QStringList>

#include <map>
#include <string>

class QLineEdit;
class QVBoxLayout;

namespace caravan::ui {

class Desk;
class PlainLabel;

/// What everybody works by and few people change, with how many records there are of each: searched
/// by words and in Chinese by sound, favourites above all others.
class CompanyPage : public Page {
    Q_OBJECT

public:
    explicit CompanyPage(Desk& desk, QWidget* parent = nullptr);

    QString title() const override { return tr("Company data"); }
    void focusContent() override;
    void retranslate() override;

    QLineEdit& search() { return *m_search; }
    /// The entities that are shown, from the top.
    const QStringList& shown() const { return m_shown; }

public Q_SLOTS:
    void toggleFavourite(const QString& entity);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void count();
    void fill();
    void addRow(const Entity& entity, bool isFavourite);

    Desk& m_desk;
    PlainLabel* m_title;
    PlainLabel* m_about;
    QLineEdit* m_search;
    QVBoxLayout* m_rows;
    QStringList m_shown;
    std::map<std::string, QString> m_counts; ///< by entity
};

} // namespace caravan::ui
