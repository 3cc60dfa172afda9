// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#pragma once

#include "ui/models/desk.h"
#include "ui/workbench/home_parts.h"

class QVBoxLayout;

namespace caravan::ui {

/// The newest bulletins of the company; what this person has not read has a dot. One opens in a
/// reader.
class BulletinCard : public HomeCard {
    Q_OBJECT

public:
    explicit BulletinCard(Desk& desk, QWidget* parent = nullptr);

    HomeReading reading() override;

private:
    void show(std::vector<Record> bulletins);
    void addLine(const Record& bulletin, std::size_t place);
    void read(std::size_t place);

    Desk& m_desk;
    std::vector<Record> m_shown;
    QVBoxLayout* m_lines;
};

} // namespace caravan::ui
