// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "core/exchange/headings.h"

#include "core/base/text.h"

#include <algorithm>

namespace caravan {
namespace {

/// Headings, folded and without signs, separated by blanks; a field of that name gets them, or of
/// one entity only.
struct Heading {
    std::string_view entity; ///< empty: any
    std::string_view field;
    std::string_view part;
    std::string_view words;
};

constexpr std::string_view kGiven = "firstname givenname forename vorname rufname prenom 名 名字";
constexpr std::string_view kMiddle = "middlename additionalname secondname zweitername "
                                     "weiterervorname deuxiemeprenom 中间名";
constexpr std::string_view kFamily =
    "lastname familyname surname nachname familienname zuname nomdefamille 姓 姓氏";
constexpr std::string_view kPerson =
    "name fullname contactname contact person contactperson ansprechpartner kontakt "
    "kontaktname kontaktperson vollername vorundnachname nomcomplet nometprenom nom displayname "
    "anzeigename 姓名 联系人 联系人姓名 客户姓名 名称 联络人 全名 称呼";
constexpr std::string_view kCompany =
    "company companyname account accountname organization organisation organizationname "
    "organisationname organization1name employer customer client business firma firmenname "
    "unternehmen kunde kundenname arbeitgeber societe entreprise raisonsociale client "
    "公司 公司名称 客户 客户名称 单位 单位名称 企业 企业名称 工作单位 所属公司 机构";

constexpr Heading kHeadings[] = {
    {"contact", "full_name", "", kPerson},
    {"contact", "given_name", "", kGiven},
    {"contact", "family_name", "", kFamily},
    {"contact", "full_name", "middle", kMiddle},
    {"contact", "account", "", kCompany},
    {"lead", "name", "", kPerson},
    {"lead", "name", "given", kGiven},
    {"lead", "name", "middle", kMiddle},
    {"lead", "name", "family", kFamily},
    {"lead", "company", "", kCompany},
    {"account", "name", "", kCompany},
    {"account", "name", "", "nom"},
    {"", "mail", "",
     "email emailaddress mailaddress emailadresse mailadresse email1value email1 emailprimary "
     "primaryemail workemail businessemail courriel adresseemail adressemail adressecourriel "
     "电子邮箱 电子邮件 邮箱 邮箱地址 邮件 邮件地址 电邮 电子信箱 信箱"},
    {"", "mobile", "",
     "mobile mobilephone mobilephonenumber mobilenumber mobileno cell cellphone cellphonenumber "
     "cellular handy handynummer mobil mobiltelefon mobilnummer mobiltelefonnummer portable "
     "telephoneportable telephonemobile telmobile mobile1 手机 手机号 手机号码 移动电话 行动电话 "
     "联系手机 手提电话"},
    {"", "phone", "",
     "phone phonenumber telephone telephonenumber tel telno businessphone businessphonenumber "
     "workphone officephone mainphone companyphone phone1value phone1 primaryphone "
     "companymainphone "
     "telefon telefonnummer telefonnr telnr rufnummer telefongeschaftlich geschaftlich festnetz "
     "telephonefixe telephoneprofessionnel numerodetelephone 电话 电话号码 联系电话 座机 固定电话 "
     "办公电话 公司电话 固话"},
    {"", "job_title", "",
     "jobtitle title position role jobposition organization1title organizationtitle function "
     "berufsbezeichnung berufstitel stellenbezeichnung funktion stelle poste fonction titre "
     "职务 职位 职称 岗位 头衔"},
    {"", "department", "",
     "department division organization1department abteilung bereich service departement 部门 "
     "所属部门 科室"},
    {"", "website", "",
     "website web webpage webaddress url homepage companydomainname websiteurl domain internet "
     "internetseite webseite webadresse siteweb siteinternet 网址 网站 公司网址 主页 官网"},
    {"", "street", "",
     "street address address1 addressline1 streetaddress businessstreet billingstreet "
     "mailingstreet workstreet address1street strasse str strassehausnr strassehausnummer "
     "strasseundhausnummer strassegeschaftlich anschrift adresse rue adresse1 地址 街道 详细地址 "
     "通讯地址 公司地址 联系地址"},
    {"", "city", "",
     "city town businesscity billingcity mailingcity workcity address1city ort stadt wohnort "
     "ortgeschaftlich ville commune localite 城市 市 所在城市"},
    {"", "postal_code", "",
     "zip zipcode postcode postalcode businesspostalcode billingpostalcode mailingpostalcode "
     "address1postalcode plz postleitzahl postleitzahlgeschaftlich codepostal cp 邮编 邮政编码 "
     "邮递区号"},
    {"", "region", "",
     "state province region stateprovince stateregion county businessstate billingstate "
     "mailingstate address1region bundesland kanton departement 省 省份 州 地区 省市"},
    {"", "country", "",
     "country countryregion businesscountryregion businesscountry billingcountry mailingcountry "
     "address1country land landregion pays 国家 国家地区 国别"},
    {"", "notes", "",
     "notes note comments comment remarks remark description memo bemerkung bemerkungen notiz "
     "notizen anmerkung anmerkungen kommentar beschreibung remarques remarque commentaire "
     "notesdivers "
     "备注 说明 备注信息 注释 附注"},
    {"", "birthday", "",
     "birthday birthdate dateofbirth dob geburtstag geburtsdatum datedenaissance anniversaire 生日 "
     "出生日期"},
    {"", "wechat", "", "wechat wechatid weixin 微信 微信号"},
    {"", "qq", "", "qq qq号 qq号码"},
    {"", "industry", "", "industry branche secteur secteurdactivite 行业 所属行业"},
    {"", "employees", "",
     "employees numberofemployees employeecount headcount mitarbeiter mitarbeiterzahl "
     "anzahlmitarbeiter effectif nombredesalaries 员工数 员工人数 人数 公司规模"},
    {"", "revenue", "",
     "revenue annualrevenue turnover sales umsatz jahresumsatz chiffredaffaires 年营业额 营业额 "
     "年收入 销售额"},
    {"", "founded", "", "founded yearfounded foundingyear grundung grundungsjahr 成立年份"},
    {"", "tax_id", "",
     "taxid vatid vatnumber vat ustid ustidnr umsatzsteueridnr steuernummer siret siren tva "
     "numerotva 税号 纳税人识别号 统一社会信用代码 统一编号"},
    {"", "code", "",
     "sku itemnumber articlenumber productcode artikelnummer artikelnr reference "
     "编码 产品编码 货号 商品编号"},
    {"", "close_date", "", "closedate closingdate abschlussdatum datedecloture 预计成交日期"},
    {"", "amount", "", "amount dealamount betrag montant 金额 商机金额"},
};

/// Letters, digits and Han characters, folded: "E-mail Address" → "emailaddress".
std::string bare(std::string_view heading)
{
    std::string letters;
    for (const char c : foldForSearch(trimmed(heading))) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            letters += c;
        }
    }
    return letters;
}

bool hasWord(std::string_view words, const std::string& word)
{
    const std::vector<std::string> list = split(words, ' ');
    return std::any_of(list.begin(), list.end(),
                       [&](const std::string& one) { return bare(one) == word; });
}

} // namespace

std::optional<HeadingMeaning> meaningOfHeading(const Entity& entity, std::string_view heading)
{
    const std::string word = bare(heading);
    if (word.empty()) {
        return std::nullopt;
    }
    for (const Field& field : entity.fields) {
        const bool isLabel =
            std::any_of(field.labels.begin(), field.labels.end(),
                        [&](const auto& label) { return bare(label.second) == word; });
        if (isLabel || bare(field.name) == word) {
            return HeadingMeaning{field.name, {}, true};
        }
    }
    for (const Heading& one : kHeadings) {
        // A kind with one telephone takes any of them there.
        const bool isOnlyPhone = one.field == "mobile" && entity.field("mobile") == nullptr;
        const std::string_view field = isOnlyPhone ? std::string_view("phone") : one.field;
        const bool isOurs = one.entity.empty() || one.entity == entity.name;
        if (isOurs && entity.field(field) != nullptr && hasWord(one.words, word)) {
            return HeadingMeaning{std::string(field), std::string(one.part), false};
        }
    }
    return std::nullopt;
}

} // namespace caravan
