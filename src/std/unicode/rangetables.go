// Written by scripts/unicode-tables.go; do not edit.

package unicode

import "internal/runetables"

// Categories.
var (
	C  = table(runetables.CategoryC)
	Cc = table(runetables.CategoryCc)
	Cf = table(runetables.CategoryCf)
	Cn = table(runetables.CategoryCn)
	Co = table(runetables.CategoryCo)
	Cs = table(runetables.CategoryCs)
	L  = table(runetables.CategoryL)
	LC = table(runetables.CategoryLC)
	Ll = table(runetables.CategoryLl)
	Lm = table(runetables.CategoryLm)
	Lo = table(runetables.CategoryLo)
	Lt = table(runetables.CategoryLt)
	Lu = table(runetables.CategoryLu)
	M  = table(runetables.CategoryM)
	Mc = table(runetables.CategoryMc)
	Me = table(runetables.CategoryMe)
	Mn = table(runetables.CategoryMn)
	N  = table(runetables.CategoryN)
	Nd = table(runetables.CategoryNd)
	Nl = table(runetables.CategoryNl)
	No = table(runetables.CategoryNo)
	P  = table(runetables.CategoryP)
	Pc = table(runetables.CategoryPc)
	Pd = table(runetables.CategoryPd)
	Pe = table(runetables.CategoryPe)
	Pf = table(runetables.CategoryPf)
	Pi = table(runetables.CategoryPi)
	Po = table(runetables.CategoryPo)
	Ps = table(runetables.CategoryPs)
	S  = table(runetables.CategoryS)
	Sc = table(runetables.CategorySc)
	Sk = table(runetables.CategorySk)
	Sm = table(runetables.CategorySm)
	So = table(runetables.CategorySo)
	Z  = table(runetables.CategoryZ)
	Zl = table(runetables.CategoryZl)
	Zp = table(runetables.CategoryZp)
	Zs = table(runetables.CategoryZs)
)

// Categories are tables by name.
var Categories = map[string]*RangeTable{
	"C":  C,
	"Cc": Cc,
	"Cf": Cf,
	"Cn": Cn,
	"Co": Co,
	"Cs": Cs,
	"L":  L,
	"LC": LC,
	"Ll": Ll,
	"Lm": Lm,
	"Lo": Lo,
	"Lt": Lt,
	"Lu": Lu,
	"M":  M,
	"Mc": Mc,
	"Me": Me,
	"Mn": Mn,
	"N":  N,
	"Nd": Nd,
	"Nl": Nl,
	"No": No,
	"P":  P,
	"Pc": Pc,
	"Pd": Pd,
	"Pe": Pe,
	"Pf": Pf,
	"Pi": Pi,
	"Po": Po,
	"Ps": Ps,
	"S":  S,
	"Sc": Sc,
	"Sk": Sk,
	"Sm": Sm,
	"So": So,
	"Z":  Z,
	"Zl": Zl,
	"Zp": Zp,
	"Zs": Zs,
}

// Scripts.
var (
	Adlam                  = table(runetables.ScriptAdlam)
	Ahom                   = table(runetables.ScriptAhom)
	Anatolian_Hieroglyphs  = table(runetables.ScriptAnatolian_Hieroglyphs)
	Arabic                 = table(runetables.ScriptArabic)
	Armenian               = table(runetables.ScriptArmenian)
	Avestan                = table(runetables.ScriptAvestan)
	Balinese               = table(runetables.ScriptBalinese)
	Bamum                  = table(runetables.ScriptBamum)
	Bassa_Vah              = table(runetables.ScriptBassa_Vah)
	Batak                  = table(runetables.ScriptBatak)
	Bengali                = table(runetables.ScriptBengali)
	Bhaiksuki              = table(runetables.ScriptBhaiksuki)
	Bopomofo               = table(runetables.ScriptBopomofo)
	Brahmi                 = table(runetables.ScriptBrahmi)
	Braille                = table(runetables.ScriptBraille)
	Buginese               = table(runetables.ScriptBuginese)
	Buhid                  = table(runetables.ScriptBuhid)
	Canadian_Aboriginal    = table(runetables.ScriptCanadian_Aboriginal)
	Carian                 = table(runetables.ScriptCarian)
	Caucasian_Albanian     = table(runetables.ScriptCaucasian_Albanian)
	Chakma                 = table(runetables.ScriptChakma)
	Cham                   = table(runetables.ScriptCham)
	Cherokee               = table(runetables.ScriptCherokee)
	Chorasmian             = table(runetables.ScriptChorasmian)
	Common                 = table(runetables.ScriptCommon)
	Coptic                 = table(runetables.ScriptCoptic)
	Cuneiform              = table(runetables.ScriptCuneiform)
	Cypriot                = table(runetables.ScriptCypriot)
	Cypro_Minoan           = table(runetables.ScriptCypro_Minoan)
	Cyrillic               = table(runetables.ScriptCyrillic)
	Deseret                = table(runetables.ScriptDeseret)
	Devanagari             = table(runetables.ScriptDevanagari)
	Dives_Akuru            = table(runetables.ScriptDives_Akuru)
	Dogra                  = table(runetables.ScriptDogra)
	Duployan               = table(runetables.ScriptDuployan)
	Egyptian_Hieroglyphs   = table(runetables.ScriptEgyptian_Hieroglyphs)
	Elbasan                = table(runetables.ScriptElbasan)
	Elymaic                = table(runetables.ScriptElymaic)
	Ethiopic               = table(runetables.ScriptEthiopic)
	Georgian               = table(runetables.ScriptGeorgian)
	Glagolitic             = table(runetables.ScriptGlagolitic)
	Gothic                 = table(runetables.ScriptGothic)
	Grantha                = table(runetables.ScriptGrantha)
	Greek                  = table(runetables.ScriptGreek)
	Gujarati               = table(runetables.ScriptGujarati)
	Gunjala_Gondi          = table(runetables.ScriptGunjala_Gondi)
	Gurmukhi               = table(runetables.ScriptGurmukhi)
	Han                    = table(runetables.ScriptHan)
	Hangul                 = table(runetables.ScriptHangul)
	Hanifi_Rohingya        = table(runetables.ScriptHanifi_Rohingya)
	Hanunoo                = table(runetables.ScriptHanunoo)
	Hatran                 = table(runetables.ScriptHatran)
	Hebrew                 = table(runetables.ScriptHebrew)
	Hiragana               = table(runetables.ScriptHiragana)
	Imperial_Aramaic       = table(runetables.ScriptImperial_Aramaic)
	Inherited              = table(runetables.ScriptInherited)
	Inscriptional_Pahlavi  = table(runetables.ScriptInscriptional_Pahlavi)
	Inscriptional_Parthian = table(runetables.ScriptInscriptional_Parthian)
	Javanese               = table(runetables.ScriptJavanese)
	Kaithi                 = table(runetables.ScriptKaithi)
	Kannada                = table(runetables.ScriptKannada)
	Katakana               = table(runetables.ScriptKatakana)
	Kawi                   = table(runetables.ScriptKawi)
	Kayah_Li               = table(runetables.ScriptKayah_Li)
	Kharoshthi             = table(runetables.ScriptKharoshthi)
	Khitan_Small_Script    = table(runetables.ScriptKhitan_Small_Script)
	Khmer                  = table(runetables.ScriptKhmer)
	Khojki                 = table(runetables.ScriptKhojki)
	Khudawadi              = table(runetables.ScriptKhudawadi)
	Lao                    = table(runetables.ScriptLao)
	Latin                  = table(runetables.ScriptLatin)
	Lepcha                 = table(runetables.ScriptLepcha)
	Limbu                  = table(runetables.ScriptLimbu)
	Linear_A               = table(runetables.ScriptLinear_A)
	Linear_B               = table(runetables.ScriptLinear_B)
	Lisu                   = table(runetables.ScriptLisu)
	Lycian                 = table(runetables.ScriptLycian)
	Lydian                 = table(runetables.ScriptLydian)
	Mahajani               = table(runetables.ScriptMahajani)
	Makasar                = table(runetables.ScriptMakasar)
	Malayalam              = table(runetables.ScriptMalayalam)
	Mandaic                = table(runetables.ScriptMandaic)
	Manichaean             = table(runetables.ScriptManichaean)
	Marchen                = table(runetables.ScriptMarchen)
	Masaram_Gondi          = table(runetables.ScriptMasaram_Gondi)
	Medefaidrin            = table(runetables.ScriptMedefaidrin)
	Meetei_Mayek           = table(runetables.ScriptMeetei_Mayek)
	Mende_Kikakui          = table(runetables.ScriptMende_Kikakui)
	Meroitic_Cursive       = table(runetables.ScriptMeroitic_Cursive)
	Meroitic_Hieroglyphs   = table(runetables.ScriptMeroitic_Hieroglyphs)
	Miao                   = table(runetables.ScriptMiao)
	Modi                   = table(runetables.ScriptModi)
	Mongolian              = table(runetables.ScriptMongolian)
	Mro                    = table(runetables.ScriptMro)
	Multani                = table(runetables.ScriptMultani)
	Myanmar                = table(runetables.ScriptMyanmar)
	Nabataean              = table(runetables.ScriptNabataean)
	Nag_Mundari            = table(runetables.ScriptNag_Mundari)
	Nandinagari            = table(runetables.ScriptNandinagari)
	New_Tai_Lue            = table(runetables.ScriptNew_Tai_Lue)
	Newa                   = table(runetables.ScriptNewa)
	Nko                    = table(runetables.ScriptNko)
	Nushu                  = table(runetables.ScriptNushu)
	Nyiakeng_Puachue_Hmong = table(runetables.ScriptNyiakeng_Puachue_Hmong)
	Ogham                  = table(runetables.ScriptOgham)
	Ol_Chiki               = table(runetables.ScriptOl_Chiki)
	Old_Hungarian          = table(runetables.ScriptOld_Hungarian)
	Old_Italic             = table(runetables.ScriptOld_Italic)
	Old_North_Arabian      = table(runetables.ScriptOld_North_Arabian)
	Old_Permic             = table(runetables.ScriptOld_Permic)
	Old_Persian            = table(runetables.ScriptOld_Persian)
	Old_Sogdian            = table(runetables.ScriptOld_Sogdian)
	Old_South_Arabian      = table(runetables.ScriptOld_South_Arabian)
	Old_Turkic             = table(runetables.ScriptOld_Turkic)
	Old_Uyghur             = table(runetables.ScriptOld_Uyghur)
	Oriya                  = table(runetables.ScriptOriya)
	Osage                  = table(runetables.ScriptOsage)
	Osmanya                = table(runetables.ScriptOsmanya)
	Pahawh_Hmong           = table(runetables.ScriptPahawh_Hmong)
	Palmyrene              = table(runetables.ScriptPalmyrene)
	Pau_Cin_Hau            = table(runetables.ScriptPau_Cin_Hau)
	Phags_Pa               = table(runetables.ScriptPhags_Pa)
	Phoenician             = table(runetables.ScriptPhoenician)
	Psalter_Pahlavi        = table(runetables.ScriptPsalter_Pahlavi)
	Rejang                 = table(runetables.ScriptRejang)
	Runic                  = table(runetables.ScriptRunic)
	Samaritan              = table(runetables.ScriptSamaritan)
	Saurashtra             = table(runetables.ScriptSaurashtra)
	Sharada                = table(runetables.ScriptSharada)
	Shavian                = table(runetables.ScriptShavian)
	Siddham                = table(runetables.ScriptSiddham)
	SignWriting            = table(runetables.ScriptSignWriting)
	Sinhala                = table(runetables.ScriptSinhala)
	Sogdian                = table(runetables.ScriptSogdian)
	Sora_Sompeng           = table(runetables.ScriptSora_Sompeng)
	Soyombo                = table(runetables.ScriptSoyombo)
	Sundanese              = table(runetables.ScriptSundanese)
	Syloti_Nagri           = table(runetables.ScriptSyloti_Nagri)
	Syriac                 = table(runetables.ScriptSyriac)
	Tagalog                = table(runetables.ScriptTagalog)
	Tagbanwa               = table(runetables.ScriptTagbanwa)
	Tai_Le                 = table(runetables.ScriptTai_Le)
	Tai_Tham               = table(runetables.ScriptTai_Tham)
	Tai_Viet               = table(runetables.ScriptTai_Viet)
	Takri                  = table(runetables.ScriptTakri)
	Tamil                  = table(runetables.ScriptTamil)
	Tangsa                 = table(runetables.ScriptTangsa)
	Tangut                 = table(runetables.ScriptTangut)
	Telugu                 = table(runetables.ScriptTelugu)
	Thaana                 = table(runetables.ScriptThaana)
	Thai                   = table(runetables.ScriptThai)
	Tibetan                = table(runetables.ScriptTibetan)
	Tifinagh               = table(runetables.ScriptTifinagh)
	Tirhuta                = table(runetables.ScriptTirhuta)
	Toto                   = table(runetables.ScriptToto)
	Ugaritic               = table(runetables.ScriptUgaritic)
	Vai                    = table(runetables.ScriptVai)
	Vithkuqi               = table(runetables.ScriptVithkuqi)
	Wancho                 = table(runetables.ScriptWancho)
	Warang_Citi            = table(runetables.ScriptWarang_Citi)
	Yezidi                 = table(runetables.ScriptYezidi)
	Yi                     = table(runetables.ScriptYi)
	Zanabazar_Square       = table(runetables.ScriptZanabazar_Square)
)

// Scripts are tables by name.
var Scripts = map[string]*RangeTable{
	"Adlam":                  Adlam,
	"Ahom":                   Ahom,
	"Anatolian_Hieroglyphs":  Anatolian_Hieroglyphs,
	"Arabic":                 Arabic,
	"Armenian":               Armenian,
	"Avestan":                Avestan,
	"Balinese":               Balinese,
	"Bamum":                  Bamum,
	"Bassa_Vah":              Bassa_Vah,
	"Batak":                  Batak,
	"Bengali":                Bengali,
	"Bhaiksuki":              Bhaiksuki,
	"Bopomofo":               Bopomofo,
	"Brahmi":                 Brahmi,
	"Braille":                Braille,
	"Buginese":               Buginese,
	"Buhid":                  Buhid,
	"Canadian_Aboriginal":    Canadian_Aboriginal,
	"Carian":                 Carian,
	"Caucasian_Albanian":     Caucasian_Albanian,
	"Chakma":                 Chakma,
	"Cham":                   Cham,
	"Cherokee":               Cherokee,
	"Chorasmian":             Chorasmian,
	"Common":                 Common,
	"Coptic":                 Coptic,
	"Cuneiform":              Cuneiform,
	"Cypriot":                Cypriot,
	"Cypro_Minoan":           Cypro_Minoan,
	"Cyrillic":               Cyrillic,
	"Deseret":                Deseret,
	"Devanagari":             Devanagari,
	"Dives_Akuru":            Dives_Akuru,
	"Dogra":                  Dogra,
	"Duployan":               Duployan,
	"Egyptian_Hieroglyphs":   Egyptian_Hieroglyphs,
	"Elbasan":                Elbasan,
	"Elymaic":                Elymaic,
	"Ethiopic":               Ethiopic,
	"Georgian":               Georgian,
	"Glagolitic":             Glagolitic,
	"Gothic":                 Gothic,
	"Grantha":                Grantha,
	"Greek":                  Greek,
	"Gujarati":               Gujarati,
	"Gunjala_Gondi":          Gunjala_Gondi,
	"Gurmukhi":               Gurmukhi,
	"Han":                    Han,
	"Hangul":                 Hangul,
	"Hanifi_Rohingya":        Hanifi_Rohingya,
	"Hanunoo":                Hanunoo,
	"Hatran":                 Hatran,
	"Hebrew":                 Hebrew,
	"Hiragana":               Hiragana,
	"Imperial_Aramaic":       Imperial_Aramaic,
	"Inherited":              Inherited,
	"Inscriptional_Pahlavi":  Inscriptional_Pahlavi,
	"Inscriptional_Parthian": Inscriptional_Parthian,
	"Javanese":               Javanese,
	"Kaithi":                 Kaithi,
	"Kannada":                Kannada,
	"Katakana":               Katakana,
	"Kawi":                   Kawi,
	"Kayah_Li":               Kayah_Li,
	"Kharoshthi":             Kharoshthi,
	"Khitan_Small_Script":    Khitan_Small_Script,
	"Khmer":                  Khmer,
	"Khojki":                 Khojki,
	"Khudawadi":              Khudawadi,
	"Lao":                    Lao,
	"Latin":                  Latin,
	"Lepcha":                 Lepcha,
	"Limbu":                  Limbu,
	"Linear_A":               Linear_A,
	"Linear_B":               Linear_B,
	"Lisu":                   Lisu,
	"Lycian":                 Lycian,
	"Lydian":                 Lydian,
	"Mahajani":               Mahajani,
	"Makasar":                Makasar,
	"Malayalam":              Malayalam,
	"Mandaic":                Mandaic,
	"Manichaean":             Manichaean,
	"Marchen":                Marchen,
	"Masaram_Gondi":          Masaram_Gondi,
	"Medefaidrin":            Medefaidrin,
	"Meetei_Mayek":           Meetei_Mayek,
	"Mende_Kikakui":          Mende_Kikakui,
	"Meroitic_Cursive":       Meroitic_Cursive,
	"Meroitic_Hieroglyphs":   Meroitic_Hieroglyphs,
	"Miao":                   Miao,
	"Modi":                   Modi,
	"Mongolian":              Mongolian,
	"Mro":                    Mro,
	"Multani":                Multani,
	"Myanmar":                Myanmar,
	"Nabataean":              Nabataean,
	"Nag_Mundari":            Nag_Mundari,
	"Nandinagari":            Nandinagari,
	"New_Tai_Lue":            New_Tai_Lue,
	"Newa":                   Newa,
	"Nko":                    Nko,
	"Nushu":                  Nushu,
	"Nyiakeng_Puachue_Hmong": Nyiakeng_Puachue_Hmong,
	"Ogham":                  Ogham,
	"Ol_Chiki":               Ol_Chiki,
	"Old_Hungarian":          Old_Hungarian,
	"Old_Italic":             Old_Italic,
	"Old_North_Arabian":      Old_North_Arabian,
	"Old_Permic":             Old_Permic,
	"Old_Persian":            Old_Persian,
	"Old_Sogdian":            Old_Sogdian,
	"Old_South_Arabian":      Old_South_Arabian,
	"Old_Turkic":             Old_Turkic,
	"Old_Uyghur":             Old_Uyghur,
	"Oriya":                  Oriya,
	"Osage":                  Osage,
	"Osmanya":                Osmanya,
	"Pahawh_Hmong":           Pahawh_Hmong,
	"Palmyrene":              Palmyrene,
	"Pau_Cin_Hau":            Pau_Cin_Hau,
	"Phags_Pa":               Phags_Pa,
	"Phoenician":             Phoenician,
	"Psalter_Pahlavi":        Psalter_Pahlavi,
	"Rejang":                 Rejang,
	"Runic":                  Runic,
	"Samaritan":              Samaritan,
	"Saurashtra":             Saurashtra,
	"Sharada":                Sharada,
	"Shavian":                Shavian,
	"Siddham":                Siddham,
	"SignWriting":            SignWriting,
	"Sinhala":                Sinhala,
	"Sogdian":                Sogdian,
	"Sora_Sompeng":           Sora_Sompeng,
	"Soyombo":                Soyombo,
	"Sundanese":              Sundanese,
	"Syloti_Nagri":           Syloti_Nagri,
	"Syriac":                 Syriac,
	"Tagalog":                Tagalog,
	"Tagbanwa":               Tagbanwa,
	"Tai_Le":                 Tai_Le,
	"Tai_Tham":               Tai_Tham,
	"Tai_Viet":               Tai_Viet,
	"Takri":                  Takri,
	"Tamil":                  Tamil,
	"Tangsa":                 Tangsa,
	"Tangut":                 Tangut,
	"Telugu":                 Telugu,
	"Thaana":                 Thaana,
	"Thai":                   Thai,
	"Tibetan":                Tibetan,
	"Tifinagh":               Tifinagh,
	"Tirhuta":                Tirhuta,
	"Toto":                   Toto,
	"Ugaritic":               Ugaritic,
	"Vai":                    Vai,
	"Vithkuqi":               Vithkuqi,
	"Wancho":                 Wancho,
	"Warang_Citi":            Warang_Citi,
	"Yezidi":                 Yezidi,
	"Yi":                     Yi,
	"Zanabazar_Square":       Zanabazar_Square,
}

// Properties.
var (
	ASCII_Hex_Digit                    = table(runetables.PropertyASCII_Hex_Digit)
	Bidi_Control                       = table(runetables.PropertyBidi_Control)
	Dash                               = table(runetables.PropertyDash)
	Deprecated                         = table(runetables.PropertyDeprecated)
	Diacritic                          = table(runetables.PropertyDiacritic)
	Extender                           = table(runetables.PropertyExtender)
	Hex_Digit                          = table(runetables.PropertyHex_Digit)
	Hyphen                             = table(runetables.PropertyHyphen)
	IDS_Binary_Operator                = table(runetables.PropertyIDS_Binary_Operator)
	IDS_Trinary_Operator               = table(runetables.PropertyIDS_Trinary_Operator)
	Ideographic                        = table(runetables.PropertyIdeographic)
	Join_Control                       = table(runetables.PropertyJoin_Control)
	Logical_Order_Exception            = table(runetables.PropertyLogical_Order_Exception)
	Noncharacter_Code_Point            = table(runetables.PropertyNoncharacter_Code_Point)
	Other_Alphabetic                   = table(runetables.PropertyOther_Alphabetic)
	Other_Default_Ignorable_Code_Point = table(runetables.PropertyOther_Default_Ignorable_Code_Point)
	Other_Grapheme_Extend              = table(runetables.PropertyOther_Grapheme_Extend)
	Other_ID_Continue                  = table(runetables.PropertyOther_ID_Continue)
	Other_ID_Start                     = table(runetables.PropertyOther_ID_Start)
	Other_Lowercase                    = table(runetables.PropertyOther_Lowercase)
	Other_Math                         = table(runetables.PropertyOther_Math)
	Other_Uppercase                    = table(runetables.PropertyOther_Uppercase)
	Pattern_Syntax                     = table(runetables.PropertyPattern_Syntax)
	Pattern_White_Space                = table(runetables.PropertyPattern_White_Space)
	Prepended_Concatenation_Mark       = table(runetables.PropertyPrepended_Concatenation_Mark)
	Quotation_Mark                     = table(runetables.PropertyQuotation_Mark)
	Radical                            = table(runetables.PropertyRadical)
	Regional_Indicator                 = table(runetables.PropertyRegional_Indicator)
	STerm                              = table(runetables.PropertySTerm)
	Sentence_Terminal                  = table(runetables.PropertySentence_Terminal)
	Soft_Dotted                        = table(runetables.PropertySoft_Dotted)
	Terminal_Punctuation               = table(runetables.PropertyTerminal_Punctuation)
	Unified_Ideograph                  = table(runetables.PropertyUnified_Ideograph)
	Variation_Selector                 = table(runetables.PropertyVariation_Selector)
	White_Space                        = table(runetables.PropertyWhite_Space)
)

// Properties are tables by name.
var Properties = map[string]*RangeTable{
	"ASCII_Hex_Digit":                    ASCII_Hex_Digit,
	"Bidi_Control":                       Bidi_Control,
	"Dash":                               Dash,
	"Deprecated":                         Deprecated,
	"Diacritic":                          Diacritic,
	"Extender":                           Extender,
	"Hex_Digit":                          Hex_Digit,
	"Hyphen":                             Hyphen,
	"IDS_Binary_Operator":                IDS_Binary_Operator,
	"IDS_Trinary_Operator":               IDS_Trinary_Operator,
	"Ideographic":                        Ideographic,
	"Join_Control":                       Join_Control,
	"Logical_Order_Exception":            Logical_Order_Exception,
	"Noncharacter_Code_Point":            Noncharacter_Code_Point,
	"Other_Alphabetic":                   Other_Alphabetic,
	"Other_Default_Ignorable_Code_Point": Other_Default_Ignorable_Code_Point,
	"Other_Grapheme_Extend":              Other_Grapheme_Extend,
	"Other_ID_Continue":                  Other_ID_Continue,
	"Other_ID_Start":                     Other_ID_Start,
	"Other_Lowercase":                    Other_Lowercase,
	"Other_Math":                         Other_Math,
	"Other_Uppercase":                    Other_Uppercase,
	"Pattern_Syntax":                     Pattern_Syntax,
	"Pattern_White_Space":                Pattern_White_Space,
	"Prepended_Concatenation_Mark":       Prepended_Concatenation_Mark,
	"Quotation_Mark":                     Quotation_Mark,
	"Radical":                            Radical,
	"Regional_Indicator":                 Regional_Indicator,
	"STerm":                              STerm,
	"Sentence_Terminal":                  Sentence_Terminal,
	"Soft_Dotted":                        Soft_Dotted,
	"Terminal_Punctuation":               Terminal_Punctuation,
	"Unified_Ideograph":                  Unified_Ideograph,
	"Variation_Selector":                 Variation_Selector,
	"White_Space":                        White_Space,
}

// FoldCategory are tables by name.
var FoldCategory = map[string]*RangeTable{
	"L":  table(runetables.FoldCategoryL),
	"Ll": table(runetables.FoldCategoryLl),
	"Lt": table(runetables.FoldCategoryLt),
	"Lu": table(runetables.FoldCategoryLu),
	"M":  table(runetables.FoldCategoryM),
	"Mn": table(runetables.FoldCategoryMn),
}

// FoldScript are tables by name.
var FoldScript = map[string]*RangeTable{
	"Common":    table(runetables.FoldScriptCommon),
	"Greek":     table(runetables.FoldScriptGreek),
	"Inherited": table(runetables.FoldScriptInherited),
}

// CategoryAliases are the long names of categories.
var CategoryAliases = map[string]string{
	"Cased_Letter":          "LC",
	"Close_Punctuation":     "Pe",
	"Combining_Mark":        "M",
	"Connector_Punctuation": "Pc",
	"Control":               "Cc",
	"Currency_Symbol":       "Sc",
	"Dash_Punctuation":      "Pd",
	"Decimal_Number":        "Nd",
	"Enclosing_Mark":        "Me",
	"Final_Punctuation":     "Pf",
	"Format":                "Cf",
	"Initial_Punctuation":   "Pi",
	"Letter":                "L",
	"Letter_Number":         "Nl",
	"Line_Separator":        "Zl",
	"Lowercase_Letter":      "Ll",
	"Mark":                  "M",
	"Math_Symbol":           "Sm",
	"Modifier_Letter":       "Lm",
	"Modifier_Symbol":       "Sk",
	"Nonspacing_Mark":       "Mn",
	"Number":                "N",
	"Open_Punctuation":      "Ps",
	"Other":                 "C",
	"Other_Letter":          "Lo",
	"Other_Number":          "No",
	"Other_Punctuation":     "Po",
	"Other_Symbol":          "So",
	"Paragraph_Separator":   "Zp",
	"Private_Use":           "Co",
	"Punctuation":           "P",
	"Separator":             "Z",
	"Space_Separator":       "Zs",
	"Spacing_Mark":          "Mc",
	"Surrogate":             "Cs",
	"Symbol":                "S",
	"Titlecase_Letter":      "Lt",
	"Unassigned":            "Cn",
	"Uppercase_Letter":      "Lu",
	"cntrl":                 "Cc",
	"digit":                 "Nd",
	"punct":                 "P",
}
