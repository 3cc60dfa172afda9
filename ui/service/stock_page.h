// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/page/page.h"
#include "ui/service/stock_dialog.h"

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace caravan::ui {

class PlainLabel;

/// Parts by location with what lacks, and the tools whose calibration is due. An engineer begins
/// with their own van.
class StockPage : public Page {
    Q_OBJECT

public:
    explicit StockPage(Desk& desk, QWidget* parent = nullptr);

    QString title() const override;
    void focusContent() override;
    void retranslate() override;

    QTableWidget& table() { return *m_table; }
    QListWidget& tools() { return *m_tools; }
    QComboBox& places() { return *m_places; }
    QCheckBox& onlyLacking() { return *m_onlyLacking; }

private:
    void readPlaces();
    void read();
    void readTools();
    std::optional<Record> current();
    void ask(StockDialog::Kind kind);

    Desk& m_desk;
    std::vector<RecordId> m_placeIds; ///< of the entries of m_places; the first is every place
    std::vector<RecordId> m_rows;     ///< the stock of each row
    bool m_hasChosen = false;
    PlainLabel* m_title;
    QComboBox* m_places;
    QCheckBox* m_onlyLacking;
    QPushButton* m_receive;
    QPushButton* m_transfer;
    QPushButton* m_count;
    QTableWidget* m_table;
    PlainLabel* m_toolsTitle;
    QListWidget* m_tools;
};

} // namespace caravan::ui
